using FluentAssertions;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.DryRun;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Tests.Conversations;
using Xunit;

namespace VoiceCommerce.Tests.DryRun;

/// <summary>What is said stands in place of what the home has, and nothing else is different.</summary>
public sealed class PolicyChangeTests
{
    private static readonly Household Before = Home.ThatBoughtNothing().Household;

    /// <summary>Every field that can be said: who adds one finds the next test red.</summary>
    private static readonly Dictionary<string, (PolicyChange Change, string Field)> Every = new(StringComparer.Ordinal)
    {
        ["PerOrder"] = (new() { PerOrder = Home.Usd(5) }, "rules.per-order"),
        ["PerWeek"] = (new() { PerWeek = Home.Usd(5) }, "rules.per-week"),
        ["StrangerPerOrder"] = (new() { StrangerPerOrder = Home.Usd(5) }, "rules.stranger"),
        ["MinimumRecognition"] = (new() { MinimumRecognition = 400 }, "rules.recognition"),
        ["PriceRisePercent"] = (new() { PriceRisePercent = 5 }, "rules.price-rise"),
        ["UnusualTimes"] = (new() { UnusualTimes = 5 }, "rules.unusual-times"),
        ["RepeatWithin"] = (new() { RepeatWithin = TimeSpan.FromHours(5) }, "rules.repeat-hours"),
        ["OrdersPerHour"] = (new() { OrdersPerHour = 5 }, "rules.orders-per-hour"),
        ["BlockedCategories"] = (new() { BlockedCategories = [CategoryPath.From("toys")!] }, "rules.blocked"),
        ["MinimumConfirmation"] = (new() { MinimumConfirmation = Confirmation.Code }, "rules.confirmation"),
        ["PlatformCode"] = (new() { PlatformCode = true }, "rules.platform-code"),
        ["QuietHours"] = (new() { QuietHours = QuietHours.Between(new(21, 0), new(7, 0)) }, "rules.quiet-hours"),
        ["Bands"] = (new() { Bands = new Dictionary<Role, Allowance> { [Role.Teen] = new() { PerItem = Home.Usd(5) } } }, "bands.teen.itemCap"),
    };

    public static TheoryData<string> Fields => [.. Every.Keys];

    [Theory]
    [MemberData(nameof(Fields))]
    public void Each_field_changes_its_own_setting_alone(string field) =>
        SettingChanges.Between(Before, Every[field].Change.ApplyTo(Before)!).Select(change => change.Field).Should().Equal(Every[field].Field);

    [Fact]
    public void No_field_is_forgotten() =>
        typeof(PolicyChange).GetProperties().Where(property => property.SetMethod is not null).Select(property => property.Name).Should().BeEquivalentTo(Every.Keys);

    [Fact]
    public void Nothing_said_is_nothing_changed() => SettingChanges.Between(Before, new PolicyChange().ApplyTo(Before)!).Should().BeEmpty();

    [Fact]
    public void Amounts_of_another_currency_fit_no_home() => new PolicyChange { PerOrder = Money.From(5, Currency.Gbp) }.ApplyTo(Before).Should().BeNull();
}
