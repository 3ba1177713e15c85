using FluentAssertions;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Tests.Security;
using Xunit;

namespace VoiceCommerce.Tests.Conversations;

/// <summary>A home whose codes come from an authenticator app: what is overheard is worth nothing a moment later.</summary>
public sealed class OneTimeCodeTests
{
    private string secret = "";

    [Fact]
    public Task The_code_that_the_app_shows_now_orders() =>
        Asked().Says(NowShown).Hears("Done*").Orders("1 oat milk");

    [Fact]
    public Task The_fixed_code_of_before_is_nothing_any_more() =>
        Asked().Says(Home.Code).Hears("That code didn't work*").OrdersNothing();

    [Fact]
    public Task A_code_that_was_overheard_does_not_work_again() =>
        Asked().Says(NowShown).Hears("Done*")
            .Says("reorder coffee").Says("yes").Hears("*purchase code?")
            .Says(NowShown).Hears("That code didn't work*")
            .Waits(TimeSpan.FromSeconds(30)).Says(NowShown).Hears("Done*")
            .Ends(shop => shop.Outside.AtDesk.Should().HaveCount(2));

    [Fact]
    public Task A_code_of_the_step_before_works_until_a_later_one_was_used() =>
        Asked().Says(shop => ShownAt(shop, TimeSpan.FromSeconds(-30))).Hears("Done*").Orders("1 oat milk");

    [Fact]
    public Task Three_wrong_ones_lock_it_and_the_right_one_fails_then() =>
        Asked()
            .Says("111111").Says("222222").Says("333333").IsAskedNothing()
            .Says("reorder oat milk").Hears("I can't order that*")
            .Says(NowShown)
            .Ends(shop =>
            {
                shop.Record.Household.Code!.Locked.Should().BeTrue();
                shop.Outside.Calls.Should().Be(0);
            });

    private string NowShown(TestShop shop) => ShownAt(shop, TimeSpan.Zero);

    private string ShownAt(TestShop shop, TimeSpan away) => string.Join(' ', Phone.CodeOf(shop.Authenticators.Shown(secret)!, shop.Clock.GetUtcNow() + away).AsEnumerable());

    private Script Asked() => Script.At(Home.ThatBought("oat milk").AndBought("coffee"))
        .Meanwhile(shop =>
        {
            secret = shop.Authenticators.New().Sealed;
            shop.Change(home => home with { Code = new PurchaseCode { Hash = secret, LastStep = 0 } });
        })
        .As("the television").Says("reorder oat milk").Says("yes").Hears("*purchase code?");
}
