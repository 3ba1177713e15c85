using FluentAssertions;
using VoiceCommerce.Core.Resolution;
using VoiceCommerce.Core.Turns;
using VoiceCommerce.Functions.Storage.Sqlite;
using VoiceCommerce.Simulator.DemoShop;
using VoiceCommerce.Tests.Storage;
using Xunit;

namespace VoiceCommerce.Tests.Simulator.DemoShop;

/// <summary>What people of the three homes would say, and what they would expect to be meant, on every day of the week and in every season.</summary>
public sealed class DemoPhrasesTests(DemoPhrasesTests.Shelves shelves) : IClassFixture<DemoPhrasesTests.Shelves>
{
    [Theory]
    [InlineData("toilet paper", "usual cloudlet-ultra-soft-toilet-paper")] // And not the brand before it.
    [InlineData("paper towels", "usual sturdy-oak-paper-towels")]
    [InlineData("the usual coffee", "usual bluebird-whole-bean-coffee")]
    [InlineData("oat milk", "usual fieldstone-oat-milk")]
    [InlineData("cat litter", "usual velvet-paw-clumping-cat-litter")]
    [InlineData("dishwasher tablets", "usual gleamwell-lemon-dishwasher-tablets")]
    [InlineData("salmon", "usual sea-lantern-salmon-fillets")]
    [InlineData("a bottle of red wine", "usual vale-crest-red-wine")]
    [InlineData("two avocados please", "usual avocados")]
    [InlineData("cat food", "which velvet-paw-dry-cat-food velvet-paw-salmon-wet-cat-food")]
    [InlineData("a dollhouse", "new willow-lane-wooden-dollhouse")]
    [InlineData("diapers", "which new little-otter-newborn-diapers little-otter-size-three-diapers")]
    public Task In_the_couples_home(string phrase, string expected) => CheckAsync("couple", phrase, expected);

    [Theory]
    [InlineData("toilet paper", "usual cloudlet-ultra-soft-toilet-paper-family-pack")]
    [InlineData("two packs of paper towels", "usual sturdy-oak-paper-towels")]
    [InlineData("our usual coffee", "usual old-harbor-dark-roast-coffee")]
    [InlineData("coffee filters", "usual copper-kettle-coffee-filters")]
    [InlineData("chocolate milk", "usual meadowlark-chocolate-milk")]
    [InlineData("eggs", "usual corner-shop-large-white-eggs")]
    [InlineData("dog food", "usual happy-tail-dry-dog-food")]
    [InlineData("laundry detergent", "usual tidebrook-laundry-detergent")]
    [InlineData("macaroni and cheese", "usual copper-kettle-macaroni-with-cheese")]
    [InlineData("cookies", "usual golden-tin-chocolate-chip-cookies")]
    [InlineData("butter cookies", "new golden-tin-butter-cookies")]
    [InlineData("cheese", "which maple-hill-cheddar-cheese maple-hill-string-cheese")]
    [InlineData("a doll house", "new willow-lane-wooden-dollhouse")]
    [InlineData("building bricks", "new brickaroo-building-bricks")]
    public Task In_the_familys_home(string phrase, string expected) => CheckAsync("family", phrase, expected);

    [Theory]
    [InlineData("toilet paper", "usual corner-shop-toilet-paper")]
    [InlineData("paper towels", "usual corner-shop-paper-towels")]
    [InlineData("coffee", "which bluebird-medium-roast-coffee old-harbor-dark-roast-coffee")] // Two who live here do not agree.
    [InlineData("the dark roast coffee", "usual old-harbor-dark-roast-coffee")]
    [InlineData("bluebird coffee", "usual bluebird-medium-roast-coffee")]
    [InlineData("milk", "which fieldstone-oat-milk meadowlark-two-percent-milk sunny-acre-soy-milk")]
    [InlineData("soy milk", "usual sunny-acre-soy-milk")]
    [InlineData("two percent milk", "usual meadowlark-two-percent-milk")]
    [InlineData("tortilla chips", "usual casa-luna-tortilla-chips")]
    [InlineData("beer", "usual stone-bridge-lager-beer")]
    [InlineData("frozen berries", "usual snow-goose-frozen-mixed-berries")]
    [InlineData("light bulbs", "usual glowell-daylight-light-bulbs")]
    public Task In_the_shared_flat(string phrase, string expected) => CheckAsync("flat", phrase, expected);

    private async Task CheckAsync(string id, string phrase, string expected)
    {
        ProductWords words = ProductWords.From(Phrase.From(phrase)!);
        HashSet<string> keys = new(HabitKeys.Of(words), StringComparer.Ordinal);
        foreach ((DateTimeOffset day, ImportedHome home) in shelves.Homes(id))
        {
            Meaning meaning = Resolver.AmongHabits(words, [.. home.Habits.Where(habit => HabitKeys.Of(habit).Any(keys.Contains))], day)
                ?? Resolver.AmongProducts(words, await shelves.Catalogue.SearchAsync(words.Stems, "en-US", CancellationToken.None), "en-US");
            Told(meaning).Should().Be(expected, "of {0:d}", day);
        }
    }

    private static string Told(Meaning meaning) => meaning switch
    {
        Meaning.Usual(var habit) => $"usual {habit.Product}",
        Meaning.WhichUsual(var habits) => $"which {Sorted(habits.Select(habit => habit.Product.Value))}",
        Meaning.NewToHome(var product) => $"new {product.Id}",
        Meaning.WhichNew(var products) => $"which new {Sorted(products.Select(product => product.Id.Value))}",
        _ => "nothing",
    };

    private static string Sorted(IEnumerable<string> products) => string.Join(' ', products.Order(StringComparer.Ordinal));

    /// <summary>The shop's real catalogue, and the homes on some days of a year.</summary>
    public sealed class Shelves : IAsyncLifetime, IDisposable
    {
        private readonly TemporaryDirectory directory = new();
        private readonly Dictionary<string, (DateTimeOffset, ImportedHome)[]> homes = Demo.Households.ToDictionary(
            home => home.Id, home => Days().Select(day => (day, ImportedHome.At(home.Id, day))).ToArray(), StringComparer.Ordinal);

        private readonly SqliteCatalogue catalogue;

        public Shelves() => catalogue = new(directory.Path);

        internal SqliteCatalogue Catalogue => catalogue;

        public Task InitializeAsync() => catalogue.UpsertAsync(ImportedHome.Products, CancellationToken.None);

        public Task DisposeAsync() => Task.CompletedTask;

        public void Dispose()
        {
            catalogue.Dispose();
            directory.Dispose();
        }

        internal IEnumerable<(DateTimeOffset Day, ImportedHome Home)> Homes(string id) => homes[id];

        private static IEnumerable<DateTimeOffset> Days() =>
            Enumerable.Range(0, 7).Concat([92, 184, 275]).Select(later => ImportedHome.Now.AddDays(later));
    }
}
