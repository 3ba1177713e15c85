using FluentAssertions;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Merchant.Reading;
using VoiceCommerce.Tests.Fakes;
using Xunit;

namespace VoiceCommerce.Tests.Merchant;

public sealed class CodeTests
{
    private static readonly HouseholdId Home = HouseholdId.From("home-1")!;

    private readonly MerchantDesk desk = new();

    [Fact]
    public async Task A_code_is_kept_as_its_hash_only()
    {
        await desk.WithHomeAsync();
        (await desk.PutAsync("/households/home-1/code", """{"code":"73948"}""")).Status.Should().Be(204);
        desk.Homes[Home]!.Record.Household.Code.Should().Be(new PurchaseCode { Hash = "hash:84937" });
        desk.Homes[Home]!.Audit[^1].Event.Should().Be(AuditEvent.CodeSet);
    }

    [Fact]
    public async Task Setting_a_code_unlocks_it()
    {
        await LockAsync();
        (await desk.GetAsync("/households/home-1")).Json.GetProperty("readOnly").GetProperty("code").GetString().Should().Be("locked");
        await desk.PutAsync("/households/home-1/code", """{"code":"73948"}""");
        desk.Homes[Home]!.Record.Household.Code!.Locked.Should().BeFalse();
    }

    [Fact]
    public async Task A_reset_takes_the_code_and_its_lock_away()
    {
        await LockAsync();
        (await desk.SendAsync("DELETE", "/households/home-1/code")).Status.Should().Be(204);
        desk.Homes[Home]!.Record.Household.Code.Should().BeNull();
        desk.Homes[Home]!.Audit[^1].Event.Should().Be(AuditEvent.CodeReset);
        (await desk.SendAsync("DELETE", "/households/home-1/code")).Status.Should().Be(204);
    }

    [Theory]
    [InlineData("739", "4 to 6 digits")]
    [InlineData("0739", "begin with 0")]
    [InlineData("1234", "the same step")]
    [InlineData("1985", "a year")]
    [InlineData("2580", "many people")]
    public async Task A_weak_code_is_told_the_rule_that_it_broke_and_not_its_digits(string digits, string rule)
    {
        await desk.WithHomeAsync();
        MerchantReply reply = await desk.PutAsync("/households/home-1/code", $$"""{"code":"{{digits}}"}""");
        reply.Status.Should().Be(422);
        reply.ProblemType.Should().Be("weak-code");
        reply.Errors.Should().ContainSingle().Which.Should().StartWith("/code: ").And.Contain(rule);
        reply.Text.Should().NotContain(digits);
        desk.Homes[Home]!.Record.Household.Code.Should().BeNull();
    }

    [Theory]
    [InlineData("""{"code":73948}""")]
    [InlineData("""{"code":"73 948"}""")]
    [InlineData("""{"code":"٧٣٩٤٨"}""")]
    [InlineData("""{"code":"7394873948739"}""")]
    [InlineData("""{"code":null}""")]
    [InlineData("{}")]
    [InlineData("""{"code":"73948","confirm":"73948"}""")]
    [InlineData("\"73948\"")]
    public async Task Only_digits_in_a_text_are_a_code(string body)
    {
        await desk.WithHomeAsync();
        MerchantReply reply = await desk.PutAsync("/households/home-1/code", body);
        reply.Status.Should().Be(422);
        reply.ProblemType.Should().Be("invalid");
        reply.Text.Should().NotContain("739");
    }

    [Fact]
    public void Every_fault_has_its_sentence() => Enum.GetValues<CodeFault>().Select(CodeReader.Rule).Should().OnlyHaveUniqueItems();

    private async Task LockAsync()
    {
        await desk.WithHomeAsync();
        HouseholdPartition home = desk.Homes[Home]!;
        HouseholdRecord locked = home.Record with { Household = home.Record.Household with { Code = new() { Hash = "h", Attempts = PurchaseCode.MaxAttempts } } };
        await desk.Homes.CommitAsync(new HouseholdCommit { Record = locked, ExpectedVersion = home.Version, At = MerchantDesk.Now }, default);
    }
}
