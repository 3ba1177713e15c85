using FluentAssertions;
using VoiceCommerce.Core.Resolution;
using VoiceCommerce.Core.Understanding;
using Xunit;

namespace VoiceCommerce.Tests.Understanding;

public sealed class IntentMappingTests
{
    [Theory]
    [InlineData(IntentNames.Remove)]
    [InlineData(IntentNames.ChooseName)]
    [InlineData(IntentNames.Swap)]
    [InlineData(IntentNames.LastBought)]
    [InlineData(IntentNames.ChangeQuantity)]
    [InlineData(IntentNames.ChooseNumber)]
    [InlineData(IntentNames.Code)]
    [InlineData(IntentNames.MayBuy)]
    [InlineData("SomethingElseIntent")]
    [InlineData("")]
    [InlineData(IntentNames.Fallback)]
    public void An_intent_without_what_it_needs_is_not_understood(string name)
    {
        Map(name).Should().Be("Fallback");
        Map(name, (SlotNames.Product, " ?! "), (SlotNames.Quantity, "?"), (SlotNames.Ordinal, "?"), (SlotNames.Code, "?")).Should().Be("Fallback");
    }

    [Theory]
    [InlineData(IntentNames.Reorder)]
    [InlineData(IntentNames.Buy)]
    [InlineData(IntentNames.BuyToo)]
    [InlineData(IntentNames.AddToCart)]
    public void A_wish_without_a_product_is_asked_for_its_name(string name)
    {
        Map(name).Should().Be("AskShop Ordering");
        Map(name, (SlotNames.Product, " ?! "), (SlotNames.Quantity, "2")).Should().Be("AskShop Ordering");
    }

    [Theory]
    [InlineData(null, "ChangeQuantity More 1")]
    [InlineData("2", "ChangeQuantity More 2")]
    [InlineData("?", "Fallback")] // Said, and not heard.
    public void More_is_one_more_where_no_number_was_said(string? quantity, string meaning) => Map(IntentNames.More, (SlotNames.Quantity, quantity)).Should().Be(meaning);

    [Theory]
    [InlineData("2", "Buy milk x2")]
    [InlineData("two", "Buy milk x2")]
    [InlineData("a dozen", "Buy milk x12")]
    [InlineData("0", "Buy milk x0")]
    [InlineData("99999999999999", "Buy milk x2147483647")]
    [InlineData("?", "Buy milk")]
    [InlineData("", "Buy milk")]
    [InlineData(null, "Buy milk")]
    public void A_quantity_is_as_spoken_and_none_when_it_was_not_heard(string? quantity, string meaning) =>
        Map(IntentNames.Buy, (SlotNames.Product, "milk"), (SlotNames.Quantity, quantity)).Should().Be(meaning);

    [Theory]
    [InlineData("4821", null, "Code 4821")]
    [InlineData(null, "482156", "Code 482156")]
    [InlineData("4821", "482156", "Code 482156")]
    [InlineData("4 8 2 1", "?", "Code 4821")]
    [InlineData("?", "12", "Code 12")]
    [InlineData(null, "1234567890123", "Fallback")]
    public void The_longer_of_two_heard_codes_counts(string? code, string? longCode, string meaning) =>
        Map(IntentNames.Code, (SlotNames.Code, code), (SlotNames.LongCode, longCode)).Should().Be(meaning);

    [Theory]
    [InlineData("2", "ChooseNumber 2")]
    [InlineData("2nd", "ChooseNumber 2")]
    [InlineData("second", "ChooseNumber 2")]
    [InlineData("0", "Fallback")]
    public void An_ordinal_is_counted_from_one(string ordinal, string meaning) => Map(IntentNames.ChooseNumber, (SlotNames.Ordinal, ordinal)).Should().Be(meaning);

    [Fact]
    public void A_resolved_name_stands_for_the_words_that_were_heard()
    {
        Dictionary<string, SlotReading> slots = new(StringComparer.Ordinal) { [SlotNames.Product] = new("loo roll", "toilet_paper", "Toilet Roll") };

        Shop.Describe(IntentMapping.ToIntent(IntentNames.Reorder, slots)).Should().Be("Reorder toilet roll");
    }

    [Theory]
    [InlineData("milk no wait bread", "Buy bread")]
    [InlineData("milk i mean bread", "Buy bread")]
    [InlineData("milk no wait", "Buy milk no wait")]
    [InlineData("milk actually bread", "Buy bread")]
    [InlineData("milk i mean yes", "Buy milk i mean yes")]
    [InlineData("milk and actually bread", "Buy milk and actually bread")]
    public void What_is_said_behind_a_slip_counts_where_a_platform_hears_it_as_one_name(string heard, string meaning) =>
        Map(IntentNames.Buy, (SlotNames.Product, heard)).Should().Be(meaning);

    [Theory]
    [InlineData(IntentNames.Stop)]
    [InlineData(IntentNames.NavigateHome)]
    public void Every_way_to_leave_is_a_stop(string name) => Map(name).Should().Be("Stop");

    [Fact]
    public void Every_intent_of_the_models_is_mapped()
    {
        foreach (ModelIntent intent in Shop.Locales.SelectMany(locale => Shop.Model(locale).Intents).Where(intent => intent.Name != IntentNames.Fallback))
        {
            Map(intent.Name, (SlotNames.Product, "milk"), (SlotNames.Quantity, "2"), (SlotNames.Ordinal, "2"), (SlotNames.Code, "4821"), (SlotNames.Person, "kit")).Should().NotBe("Fallback", intent.Name);
        }
    }

    [Fact]
    public void What_was_said_never_gets_into_a_log() =>
        new Understood(IntentNames.Code, new Dictionary<string, SlotReading>(StringComparer.Ordinal) { [SlotNames.Code] = new("4821") }).ToString()
            .Should().Be(IntentNames.Code);

    [Theory]
    [InlineData("oat milk i mean bread", null, "bread")] // A slip.
    [InlineData("oat milk i mean bread", "Oat Milk I Mean Bread", "oat milk i mean bread")] // A strange name, and one that it knows.
    public void A_name_that_the_platform_knows_has_no_slips_in_it(string heard, string? known, string meant) =>
        Naming.PhraseOf(IntentMapping.ToIntent(IntentNames.Buy, new Dictionary<string, SlotReading>(StringComparer.Ordinal) { [SlotNames.Product] = new(heard, Name: known) }))!.Text.Should().Be(meant);

    private static string Map(string name, params (string Slot, string? Value)[] slots) =>
        Shop.Describe(IntentMapping.ToIntent(name, slots.ToDictionary(slot => slot.Slot, slot => new SlotReading(slot.Value), StringComparer.Ordinal)));
}
