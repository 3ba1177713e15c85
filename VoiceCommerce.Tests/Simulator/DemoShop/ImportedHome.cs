using System.Text;
using System.Text.Json;
using FluentAssertions;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Functions.Merchant;
using VoiceCommerce.Functions.Merchant.Import;
using VoiceCommerce.Functions.Merchant.Reading;
using VoiceCommerce.Functions.Pricing;
using VoiceCommerce.Simulator.DemoShop;

namespace VoiceCommerce.Tests.Simulator.DemoShop;

/// <summary>The demo shop's documents as the merchant's API understands them; a mistake in one fails the test.</summary>
internal sealed class ImportedHome
{
    public static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly MerchantShop Shop = new(new RateTablePricing(RateTables.BuiltIn).CurrencyOf, ["en-US", "en-GB"], TimeZoneId.Utc);

    private ImportedHome(Household household, IReadOnlyList<Purchase> bought)
    {
        Household = household;
        Bought = bought;
        Habits = [.. bought.GroupBy(purchase => purchase.Product).Select(same => same.Skip(1).Aggregate(Habit.First(same.First()), (habit, purchase) => habit.With(purchase)))];
    }

    public static IReadOnlyList<Product> Products { get; } = Lines(Demo.ProductsNdjson(), (element, mistakes) => ProductReader.Read(element, "", mistakes));

    public Household Household { get; }

    /// <summary>In the order of the import.</summary>
    public IReadOnlyList<Purchase> Bought { get; }

    public IReadOnlyList<Habit> Habits { get; }

    public static DemoHousehold Called(string id) => Demo.Households.Single(home => home.Id == id);

    public static ImportedHome At(string id, DateTimeOffset now)
    {
        DemoHousehold home = Called(id);
        using JsonDocument settings = JsonDocument.Parse(home.Settings);
        Mistakes mistakes = new();
        Household? household = new HouseholdReader(Shop).Read(settings.RootElement, HouseholdId.From(id)!, mistakes)?.Household;
        mistakes.Found.Should().BeEmpty();
        Dictionary<ProductId, Product> known = Products.ToDictionary(product => product.Id);
        return new(household!, Lines(Demo.PurchasesNdjson(home, now), (element, noted) =>
            JsonFields.Of(element, "", noted) is { } fields && PurchaseDraft.Read(fields, household!.Currency, now) is { } draft ? draft.Complete(known[draft.Product], "en-US") : null));
    }

    private static T[] Lines<T>(string ndjson, Func<JsonElement, Mistakes, T?> read)
        where T : class
    {
        ndjson.Should().EndWith("\n");
        return [.. ndjson.TrimEnd('\n').Split('\n').Select((line, index) =>
        {
            Mistakes mistakes = new();
            T? value = NdjsonLine.Read(new Line(index + 1, Encoding.UTF8.GetBytes(line)), mistakes, read);
            mistakes.Found.Should().BeEmpty("of line {0}", line);
            return value!;
        })];
    }
}
