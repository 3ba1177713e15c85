using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using Xunit;

namespace VoiceCommerce.Tests.Conversations;

/// <summary>"Why?": what is unusual about an offer, and why something was held or refused; only for the ears of the one who wished for it, and of grown-ups.</summary>
public sealed class WhyTests
{
    private const string NothingOfYours = "I know of nothing that you asked for*";

    [Fact]
    public Task Why_at_an_offer_is_about_that_offer() =>
        Script.At(Home.ThatBought("oat milk"))
            .As("stranger").Says("buy a dollhouse").Hears("I can't order that*")
            .As("mum").Says("reorder nine oat milks").Hears("*That's more than usual*Shall I order *")
            .Says("why").Hears("*9 times oat milk*That's more than usual*Shall I order *").DoesNotHear("Dollhouse")
            .As("dad").Says("why").DoesNotHear("more than usual")
            .OrdersNothing();

    [Fact]
    public Task Why_at_an_offer_that_waits_for_a_guardian_says_why_it_does() =>
        Script.At(Home.ThatBought("oat milk"))
            .As("kit").Says("buy a dollhouse").Hears("*A guardian has to agree*Shall I hold it for a guardian?")
            .Says("why").Hears("*A guardian has to agree, because children's orders need a grown-up. Shall I hold Willow Lane Dollhouse for a guardian?").OrdersNothing();

    [Fact]
    public Task Why_it_was_held_is_said_in_words() =>
        Script.At(Home.ThatBought("oat milk"))
            .As("kit").Says("buy a dollhouse").Says("yes").Hears("*waiting for a guardian*")
            .As("mum").Says("why was it held").Hears("Willow Lane Dollhouse was held back, because children's orders need a grown-up; it's new to this home*")
            .OrdersNothing();

    [Fact]
    public Task Why_it_was_refused_is_said_in_words() =>
        Script.At(Home.ThatBought("oat milk"))
            .As("stranger").Says("buy a dollhouse").Hears("I can't order that*")
            .Says("why was it held").Hears("*because it's new to this home, and I don't know this voice*")
            .OrdersNothing();

    [Theory]
    [InlineData("kit")]
    [InlineData("dad")]
    [InlineData("mum")]
    public Task The_voice_that_asked_and_the_grown_ups_hear_why_a_childs_wish_waits(string who) =>
        Script.At(Home.ThatBought("oat milk"))
            .As("kit").Says("buy a dollhouse").Says("yes")
            .Waits(TimeSpan.FromHours(2))
            .As(who).Says("why was it held").Hears("Willow Lane Dollhouse was held back*")
            .OrdersNothing();

    [Theory]
    [InlineData("stranger", "mum")]
    [InlineData("kit", "stranger")]
    [InlineData("kit", "mum")]
    public Task Who_did_not_ask_hears_the_same_as_if_nothing_had_been_held(string who, string asker) =>
        Script.At(Home.ThatBought("oat milk").Ruled(new() { Devices = [new() { Id = DeviceId.From("nursery")!, Name = DisplayName.From("nursery")!, BuysNothing = true }] }))
            .On("nursery")
            .As(who).Says("why was it held").Hears(NothingOfYours)
            .As(asker).Says("buy a dollhouse").Hears("I can't order that*")
            .As(who).Says("why was it held").Hears(NothingOfYours).DoesNotHear("Dollhouse")
            .OrdersNothing();

    [Fact]
    public Task A_child_hears_of_its_own_wish_when_somebody_elses_was_refused_since() =>
        Script.At(Home.ThatBought("oat milk"))
            .As("kit").Says("buy a dollhouse").Says("yes")
            .As("stranger").Says("buy butter cookies").Hears("I can't order that*")
            .As("kit").Says("why was it held").Hears("Willow Lane Dollhouse was held back*")
            .OrdersNothing();

    [Fact]
    public Task An_unknown_voice_hears_of_an_unknown_voices_wish_only_while_it_may_be_the_same() =>
        Script.At(Home.ThatBought("oat milk"))
            .As("stranger").Says("buy a dollhouse").Hears("I can't order that*")
            .Waits(Quote.Lifetime - TimeSpan.FromSeconds(1)).Says("why was it held").Hears("Willow Lane Dollhouse was held back*")
            .Waits(TimeSpan.FromSeconds(1)).Says("why was it held").Hears(NothingOfYours)
            .OrdersNothing();

    [Fact]
    public Task A_grown_ups_voice_that_is_not_surely_theirs_hears_only_of_its_own_wishes() =>
        Script.At(Home.ThatBought("oat milk").With(home => home with { Limits = home.Limits with { MinimumRecognition = 301 } }))
            .As("kit").Says("buy a dollhouse").Says("yes")
            .As("mum").Says("why was it held").Hears(NothingOfYours)
            .As("kit").Says("why was it held").Hears("Willow Lane Dollhouse was held back*")
            .OrdersNothing();

    [Fact]
    public Task Why_names_the_one_of_several_things_that_a_guardian_has_to_see() =>
        Script.At(Home.ThatBought("oat milk").AndBought("game console", cents: 50_00))
            .As("tess").Says("reorder oat milk and game console").Hears("*guardian*").Says("yes").Hears("OK*waiting*")
            .Says("why was it held").Hears("game console was held back, because it costs more than*").DoesNotHear("oat milk").OrdersNothing();
}
