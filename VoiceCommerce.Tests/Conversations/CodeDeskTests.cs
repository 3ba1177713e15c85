using FluentAssertions;
using VoiceCommerce.Core;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Core.Turns;
using VoiceCommerce.Tests.Security;
using Xunit;

namespace VoiceCommerce.Tests.Conversations;

/// <summary>What a checked code is worth when the home has moved on since it was loaded.</summary>
public sealed class CodeDeskTests
{
    private readonly TestShop shop = new(Home.ThatBought("oat milk"));

    [Theory]
    [InlineData(4, CodeCheck.Right)]
    [InlineData(5, CodeCheck.Wrong)] // By another delivery, or by another speaker of the home.
    [InlineData(6, CodeCheck.Wrong)]
    public void A_one_time_code_that_was_used_while_it_was_checked_is_used_up(long lastUsed, CodeCheck worth) =>
        new CodeDesk.Checked(CodeCheck.Right, "secret", Step: 5).For(WithCode(new() { Hash = "secret", LastStep = lastUsed })).Should().Be(worth);

    [Fact]
    public void A_code_that_was_set_anew_or_taken_away_while_it_was_checked_proves_nothing()
    {
        CodeDesk.Checked right = new(CodeCheck.Right, "before");
        right.For(WithCode(new() { Hash = "before" })).Should().Be(CodeCheck.Right);
        right.For(WithCode(new() { Hash = "after" })).Should().Be(CodeCheck.Wrong);
        right.For(WithCode(null)).Should().Be(CodeCheck.Wrong);
    }

    [Theory]
    [InlineData(-1, CodeCheck.Right)]
    [InlineData(0, CodeCheck.Wrong)]
    [InlineData(1, CodeCheck.Wrong)]
    public async Task A_one_time_code_is_right_only_after_the_last_one_that_was_used(int lastUsed, CodeCheck result)
    {
        (string secret, _) = shop.Authenticators.New();
        long step = shop.Clock.GetUtcNow().ToUnixTimeSeconds() / 30;
        shop.Change(home => home with { Code = new() { Hash = secret, LastStep = step + lastUsed } });
        string shown = Phone.CodeOf(shop.Authenticators.Shown(secret)!, shop.Clock.GetUtcNow());

        (await CheckAsync(await LoadAsync(), shown))!.Result.Should().Be(result);
    }

    [Fact]
    public async Task An_attempt_that_lost_its_race_is_no_try_and_hashes_nothing()
    {
        LoadedHousehold before = await LoadAsync();
        shop.Change(home => home with { Code = home.Code! with { Attempts = 2 } });

        (await CheckAsync(before, Home.Code)).Should().BeNull();
        shop.Hashes.Should().Be(0);
        shop.Record.Household.Code!.Attempts.Should().Be(2);
    }

    private async Task<LoadedHousehold> LoadAsync() => (await shop.Homes.LoadAsync(shop.Household, null, new HabitQuery.None(), default))!;

    private Task<CodeDesk.Checked?> CheckAsync(LoadedHousehold home, string digits) => new CodeDesk(shop.Homes, shop, shop.Authenticators).CheckAsync(
        (TurnId.From("code")!, new TurnMemory.Pending(shop.NewOrder(), shop.NewDialogue())), home, SpokenCode.From(digits)!, shop.Clock.GetUtcNow(), default);

    private Household WithCode(PurchaseCode? code) => shop.Record.Household with { Code = code };
}
