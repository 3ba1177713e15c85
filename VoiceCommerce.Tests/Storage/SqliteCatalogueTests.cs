using FluentAssertions;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Core.Resolution;
using VoiceCommerce.Functions.Storage.Sqlite;
using Xunit;

namespace VoiceCommerce.Tests.Storage;

public sealed class SqliteCatalogueTests : CatalogueContract, IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly SqliteCatalogue _catalogue;

    public SqliteCatalogueTests() => _catalogue = new(_directory.Path);

    protected override ICatalogue Shop => _catalogue;

    protected override ICatalogueEditor Editor => _catalogue;

    [Fact]
    public async Task Upserting_again_replaces()
    {
        await Shelve("p1", "oat milk");
        await Shelve("p1", "rye bread");
        (await _catalogue.CountAsync(default)).Should().Be(1);
        (await Search("rye bread")).Should().Equal("p1");
        (await Search("oat milk")).Should().BeEmpty();
    }

    [Fact]
    public async Task What_is_removed_is_neither_read_nor_found_and_can_come_back()
    {
        await Shelve("p1", "oat milk");
        await Shelve("p2", "rye bread");
        (await _catalogue.RemoveAsync(ProductId.From("p1")!, default)).Should().BeTrue();
        (await _catalogue.RemoveAsync(ProductId.From("p1")!, default)).Should().BeFalse();
        (await _catalogue.GetAsync([ProductId.From("p1")!], default)).Should().BeEmpty();
        (await Search("oat milk")).Should().BeEmpty();
        (await Search("rye bread")).Should().Equal("p2");
        await Shelve("p1", "oat milk");
        (await Search("oat milk")).Should().Equal("p1");
    }

    [Fact]
    public async Task What_comes_after_the_last_one_was_removed_is_not_found_by_its_words()
    {
        await Shelve("p1", "oat milk");
        await Shelve("p2", "rye bread");
        await _catalogue.RemoveAsync(ProductId.From("p2")!, default);
        await Shelve("p3", "green tea"); // In the place of the one that is gone.
        (await Search("rye bread")).Should().BeEmpty();
        (await Search("green tea")).Should().Equal("p3");
    }

    [Fact]
    public async Task A_new_price_leaves_the_product_where_it_is_found()
    {
        await Shelve("p1", "oat milk", price: 1_80);
        await Shelve("p1", "oat milk", price: 2_10);
        IReadOnlyList<Product> found = await _catalogue.SearchAsync(["oat"], "en-GB", default);
        found.Should().ContainSingle().Which.Price.Minor.Should().Be(2_10);
    }

    [Fact]
    public async Task A_failed_upsert_adds_none()
    {
        Func<Task> upsert = () => _catalogue.UpsertAsync([Article("p1", "oat milk"), Article("p2", "rye bread") with { Names = new Dictionary<string, DisplayName>(StringComparer.Ordinal) }], default);
        await upsert.Should().ThrowAsync<ArgumentException>();
        (await _catalogue.CountAsync(default)).Should().Be(0);
    }

    [Fact]
    public async Task What_was_stored_is_there_after_reopening()
    {
        await Shelve("p1", "oat milk");
        _catalogue.Dispose();
        using SqliteCatalogue again = new(_directory.Path);
        (await again.SearchAsync(["oat"], "en-GB", default)).Should().ContainSingle();
    }

    [Theory]
    [InlineData("toilet paper", "p1")]
    [InlineData("paper toilet", "p1")]
    [InlineData("paper", "p1 p2")]
    [InlineData("softly", "p1")] // The brand.
    [InlineData("softly toilet paper", "p1")]
    [InlineData("baking", "p2")] // The category.
    [InlineData("toilet paper blue", "p1")] // A word that nothing has.
    [InlineData("toilet oat milk", "p3")] // All but one.
    [InlineData("toilet milk", "p1 p3")] // Any.
    [InlineData("dollhouse", "")]
    [InlineData("", "")]
    public async Task Words_find_products(string words, string expected)
    {
        await _catalogue.UpsertAsync([
            Article("p1", "Toilet Paper", brand: "Softly", category: "household/hygiene"),
            Article("p2", "Parchment Paper", category: "food/baking"),
            Article("p3", "Oat Milk", category: "food/drinks"),
        ], default);
        (await Search(words)).Should().BeEquivalentTo(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task A_word_in_the_name_counts_more_than_one_in_brand_or_category()
    {
        await _catalogue.UpsertAsync([
            Article("p1", "Red Box", category: "food/tea"),
            Article("p2", "Green Box", brand: "Tea"),
            Article("p3", "Green Tea"),
        ], default);
        (await Search("tea")).Should().Equal("p3", "p2", "p1");
    }

    [Theory]
    [InlineData("sharmin")]
    [InlineData("charmen")]
    [InlineData("charmni")]
    [InlineData("chrmin")]
    [InlineData("charrmin")]
    [InlineData("charmin toilat papre")]
    public async Task Misheard_letters_are_forgiven(string words)
    {
        await Shelve("p1", "toilet paper", brand: "Charmin");
        await Shelve("p2", "oat milk", brand: "Plainfield");
        (await Search(words)).Should().Equal("p1");
    }

    [Theory]
    [InlineData("cherry")]
    [InlineData("xx")]
    [InlineData("milkshakes")]
    public async Task A_word_that_is_too_far_away_is_not_forced(string word)
    {
        await Shelve("p1", "toilet paper", brand: "Charmin");
        await Shelve("p2", "oat milk");
        (await Search(word)).Should().BeEmpty();
    }

    [Fact]
    public async Task A_word_that_the_shop_knows_is_never_taken_for_another()
    {
        await Shelve("p1", "bread");
        await Shelve("p2", "bead");
        (await Search("bead")).Should().Equal("p2");
    }

    [Fact]
    public async Task A_search_is_in_the_customers_language()
    {
        await _catalogue.UpsertAsync([Article("p1", "present", german: "Geschenk"), Article("p2", "poison", german: "Gift")], default);
        (await Search("gift", "en-GB")).Should().BeEmpty();
        (await Search("gift", "de-DE")).Should().Equal("p2");
        (await Search("poison", "en-GB")).Should().Equal("p2");
    }

    [Fact]
    public async Task A_product_without_a_name_in_the_customers_language_is_found_by_the_one_they_hear()
    {
        await Shelve("p1", "oat milk");
        (await Search("milk", "de-DE")).Should().Equal("p1");
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("AND")]
    [InlineData("OR NOT NEAR")]
    [InlineData("name:milk")]
    [InlineData("milk*")]
    [InlineData("(milk")]
    [InlineData("' ; DROP TABLE products; --")]
    [InlineData("^milk +oat - {x}")]
    [InlineData("\0")]
    [InlineData("😀")]
    [InlineData("日本茶")]
    public async Task Nothing_that_is_said_is_an_operator_of_the_index(string words)
    {
        await Shelve("p1", "oat milk");
        Func<Task> search = () => _catalogue.SearchAsync(words.Split(' '), "en-GB", default);
        await search.Should().NotThrowAsync();
        (await _catalogue.CountAsync(default)).Should().Be(1);
    }

    [Fact]
    public async Task Accents_do_not_matter()
    {
        await Shelve("p1", "Café crème");
        (await Search("cafe creme")).Should().Equal("p1");
    }

    [Fact]
    public async Task At_most_twenty_products_come()
    {
        await _catalogue.UpsertAsync([.. Enumerable.Range(0, 50).Select(number => Article($"p{number}", $"soap {number}"))], default);
        (await Search("soap")).Should().HaveCount(ICatalogue.MaxHits);
        (await Search("soap 1 2 3")).Should().HaveCount(ICatalogue.MaxHits);
    }

    [Fact]
    public async Task A_rare_word_brings_its_product_however_many_have_the_common_one()
    {
        await _catalogue.UpsertAsync([.. Enumerable.Range(0, 3_000).Select(number => Article($"p{number}", $"soap {number}")), Article("wanted", "lavender oil")], default);
        (await Search("lavender soap"))[0].Should().Be("wanted");
    }

    [Fact]
    public void A_catalogue_that_is_no_database_is_refused()
    {
        _catalogue.Dispose();
        File.WriteAllText(_directory.File("catalogue.db"), new string('x', 5_000));
        Action opening = () => _ = new SqliteCatalogue(_directory.Path);
        opening.Should().Throw<DatabaseRefusedException>();
    }

    [Theory]
    [InlineData("milk", "milk", 0)]
    [InlineData("milk", "silk", 1)]
    [InlineData("milk", "mlik", 1)]
    [InlineData("milk", "milks", 1)]
    [InlineData("milk", "ilk", 1)]
    [InlineData("milk", "", 4)]
    [InlineData("kitten", "sitting", 3)]
    public void Letters_are_counted_as_added_dropped_changed_or_swapped(string heard, string known, int distance)
    {
        MisheardWords.Distance(heard, known).Should().Be(distance);
        MisheardWords.Distance(known, heard).Should().Be(distance);
    }

    [Fact]
    public void A_very_long_word_is_compared_by_its_beginning() =>
        MisheardWords.Distance(new string('a', 500), new string('a', 400)).Should().Be(0);

    public void Dispose()
    {
        _catalogue.Dispose();
        _directory.Dispose();
    }

    private static Product Article(string id, string name, string? brand = null, string category = "things/other", string? german = null, int price = 1_00)
    {
        Dictionary<string, DisplayName> names = new(StringComparer.Ordinal) { ["en"] = DisplayName.From(name)! };
        if (german is not null)
        {
            names["de"] = DisplayName.From(german)!;
        }

        return new()
        {
            Id = ProductId.From(id)!,
            Names = names,
            Brand = DisplayName.From(brand),
            Pack = PackSize.Whole(1, PackUnit.Each)!,
            Category = CategoryPath.From(category)!,
            Price = Money.From(price, Currency.Gbp)!,
        };
    }

    private Task Shelve(string id, string name, string? brand = null, int price = 1_00) => _catalogue.UpsertAsync([Article(id, name, brand, price: price)], default);

    private async Task<string[]> Search(string words, string locale = "en-GB")
    {
        IReadOnlyList<string> stems = DisplayName.From(words) is { } name ? ProductWords.StemsOf(name) : [];
        return [.. (await _catalogue.SearchAsync(stems, locale, default)).Select(product => product.Id.Value)];
    }
}
