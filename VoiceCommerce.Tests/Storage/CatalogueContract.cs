using FluentAssertions;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Storage.Documents;
using Xunit;
using static VoiceCommerce.Tests.Storage.Snapshots.CatalogueInstance;

namespace VoiceCommerce.Tests.Storage;

/// <summary>What every adapter of <see cref="ICatalogue"/> and <see cref="ICatalogueEditor"/> must do; derive from it and say which one it is, at first empty.</summary>
public abstract class CatalogueContract
{
    protected abstract ICatalogue Shop { get; }

    protected abstract ICatalogueEditor Editor { get; }

    [Fact]
    public async Task A_product_is_read_back_as_it_was_stored()
    {
        Product[] products = [.. Enumerable.Range(0, 30).Select(seed => new RandomRecords(seed).Article())];
        await Editor.UpsertAsync(products, default);
        IReadOnlyList<Product> read = await Shop.GetAsync([.. products.Select(product => product.Id)], default);
        read.Select(Stored.Write).Should().BeEquivalentTo(products.Select(Stored.Write));
    }

    [Fact]
    public async Task Ids_that_do_not_exist_are_left_out()
    {
        await Editor.UpsertAsync([Article("p1", "oat milk")], default);
        (await Shop.GetAsync([ProductId.From("p1")!, ProductId.From("nope")!], default)).Should().ContainSingle();
        (await Shop.GetAsync([], default)).Should().BeEmpty();
    }

    [Fact]
    public async Task Upserting_again_replaces_and_is_counted_once()
    {
        await Editor.UpsertAsync([Article("p1", "oat milk", 1_80)], default);
        await Editor.UpsertAsync([Article("p1", "oat milk", 2_10), Article("p2", "rye bread")], default);
        (await Editor.CountAsync(default)).Should().Be(2);
        (await Shop.GetAsync([ProductId.From("p1")!], default)).Single().Price.Minor.Should().Be(2_10);
    }

    [Fact]
    public async Task A_category_without_goods_is_answered_with_those_that_have_its_words()
    {
        await Editor.UpsertAsync([In("p1", "toys/dolls/houses"), In("p2", "pets/dolls"), In("p3", "food/sweets/chocolate-bars"), In("p4", "toys/dolls")], default);
        await FindableAsync();

        (string Typed, string Answer)[] rows =
        [
            ("toys", "toys"),
            ("toys/dolls", "toys/dolls"),
            ("toys/dolls/houses", "toys/dolls/houses"),
            ("dolls", "pets/dolls toys/dolls"),
            ("doll", "pets/dolls toys/dolls"),
            ("garden/dolls", "pets/dolls toys/dolls"), // By its last part.
            ("toys/doll", "pets/dolls toys/dolls"), // The rule goes by letters.
            ("toys-dolls", "toys/dolls"), // The index knows the words and not the slashes.
            ("houses", "toys/dolls/houses"),
            ("chocolate", "food/sweets/chocolate-bars"),
            ("weapons", ""),
            ("soap", ""), // A name is no category.
            ("the", "the"), // Nobody can tell.
        ];
        foreach ((string typed, string answer) in rows)
        {
            (await Shop.CategoriesAsync(CategoryPath.From(typed)!, default)).Select(category => category.Value)
                .Should().Equal(answer.Split(' ', StringSplitOptions.RemoveEmptyEntries), "{0} was typed", typed);
        }
    }

    [Fact]
    public async Task So_many_categories_are_named_and_no_more()
    {
        await Editor.UpsertAsync([.. Enumerable.Range(10, 30).Select(number => In($"p{number}", $"aisle{number}/dolls"))], default);
        await FindableAsync();

        (await Shop.CategoriesAsync(CategoryPath.From("dolls")!, default)).Should().HaveCount(ICatalogue.MaxCategories);
    }

    /// <summary>Until what was stored can be found by its words.</summary>
    protected virtual Task FindableAsync() => Task.CompletedTask;

    private static Product In(string id, string category) => Article(id, $"soap {id}") with { Category = CategoryPath.From(category)! };

    [Fact]
    public async Task A_listing_by_pages_has_each_product_once_also_where_one_goes_meanwhile()
    {
        string[] ids = [.. Enumerable.Range(0, 40).Select(number => $"p{number}")];
        await Editor.UpsertAsync([.. ids.Select(id => Article(id, $"soap {id}"))], default);
        List<string> listed = [];
        for (IReadOnlyList<Product> page = await Editor.ListAsync(null, 15, default); page.Count > 0; page = await Editor.ListAsync(page[^1].Id, 15, default))
        {
            listed.AddRange(page.Select(product => product.Id.Value));
            await Editor.RemoveAsync(page[listed.Count % 2 == 0 ? 0 : page.Count - 1].Id, default);
        }

        listed.Should().BeEquivalentTo(ids).And.OnlyHaveUniqueItems();
    }
}
