using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Resolution;
using VoiceCommerce.Core.Turns;
using Xunit;

namespace VoiceCommerce.Tests.Conversations;

/// <summary>Random conversations: any voice says anything in any order.</summary>
public sealed class AnythingCanBeSaidTests
{
    private static readonly string[] Voices = ["mum", "dad", "tess", "kit", "stranger"];
    private static readonly string[] Things = ["oat milk", "rye bread", "dollhouse", "red wine", "butter cookies", "oat milk and rye bread", "moon rocks", "toilet paper"];

    // What may have an order placed by the next yes or code.
    private static readonly string[] Questions = ["Shall I order ", "Shall I hold ", "Shall I go on with that order?", "What's the purchase code?", "To order ", "To approve ", "Will you confirm it with your own voice code?"];

    private static readonly Gen<Intent> AnyIntent = Gen.OneOf(
        Named(phrase => new Intent.Reorder(phrase)),
        Named(phrase => new Intent.Buy(phrase)),
        from phrase in AnyPhrase() from count in Gen.Choose(-1, 40) select (Intent)new Intent.Buy(phrase, count),
        Named(phrase => new Intent.AddToCart(phrase)),
        Named(phrase => new Intent.AddToOrder(phrase)),
        from phrase in AnyPhrase() from count in Gen.Choose(-1, 40) select (Intent)new Intent.AddToOrder(phrase, count),
        Named(phrase => new Intent.Buy(phrase) { Too = true }),
        Named(phrase => new Intent.AddToOrder(phrase) { And = true }),
        Named(phrase => new Intent.Rather(phrase)),
        Named(phrase => new Intent.Remove(phrase)),
        Named(phrase => new Intent.ChooseName(phrase)),
        Named(phrase => new Intent.LastBought(phrase)),
        Named(phrase => new Intent.PriceOf(phrase)),
        Named(phrase => new Intent.ShowKinds(phrase)),
        Named(phrase => new Intent.Approve(phrase)),
        Named(phrase => new Intent.Decline(phrase)),
        Named(phrase => new Intent.MayBuy(phrase)),
        Gen.Elements(Enum.GetValues<VerificationOutcome>()).Select(outcome => (Intent)new Intent.Verified(outcome)),
        Gen.Elements(Enum.GetValues<Matter>()).Select(matter => (Intent)new Intent.AskShop(matter)),
        Gen.Elements(Enum.GetValues<Span>()).Select(span => (Intent)new Intent.Ordered(span)),
        Gen.Elements(Enum.GetValues<Span>()).Select(span => (Intent)new Intent.Spent(span)),
        Gen.Choose(-1, 5).Select(number => (Intent)new Intent.ChooseNumber(number)),
        from number in Gen.Choose(-1, 40) from change in Gen.Elements(Enum.GetValues<QuantityChange>()) from named in Gen.OneOf(Gen.Constant<Phrase?>(null), AnyPhrase().Select(phrase => (Phrase?)phrase)) select (Intent)new Intent.ChangeQuantity(number, change) { Product = named },
        Gen.Elements("4071", "1234", "2", "999999999999").Select(digits => (Intent)new Intent.Code(SpokenCode.From(digits)!)),
        Gen.Elements<Intent>(
            new Intent.Launch(), new Intent.Yes(It: true), new Intent.ShowCart(), new Intent.AddItToCart(), new Intent.ClearCart(), new Intent.ChooseMost(Trait.Cheapest), new Intent.ChooseMost(Trait.Largest), new Intent.PriceOf(null), new Intent.ShowUsuals(), new Intent.ShowDue(), new Intent.CheckOut(), new Intent.RepeatLastOrder(), new Intent.No(), new Intent.Repeat(), new Intent.Help(),
            new Intent.Stop(), new Intent.Cancel(), new Intent.Wait(), new Intent.WhyNot(), new Intent.WhenItComes(), new Intent.Total(), new Intent.WhatIsIt(), new Intent.LastTime(), new Intent.ForgotCode(), new Intent.OrderStatus(), new Intent.Undo(), new Intent.WhyHeld(), new Intent.Fallback(), new Intent.SessionEnded(),
            new Intent.ShowWaiting(), new Intent.WhyCode(), new Intent.Approve(null), new Intent.Decline(null)),
        Gen.Constant<Intent>(new Intent.Yes()),
        Gen.Constant<Intent>(new Intent.Yes()));

    // Up to where a session is closed for its length, and a little on.
    private static readonly Gen<(string Who, Intent Intent)[]> AnyConversation =
        from length in Gen.Frequency((30, Gen.Choose(1, 12)), (1, Gen.Choose(13, Core.Conversation.Dialogue.MaxTurns + 5)))
        from who in Gen.Elements(Voices).ArrayOf(length)
        from said in AnyIntent.ArrayOf(length)
        select who.Zip(said).ToArray();

    [Fact]
    public void Everything_that_can_be_said_is_said() =>
        AnyIntent.Sample(100_000).Select(intent => intent.GetType()).Distinct().Should().BeEquivalentTo(typeof(Intent).GetNestedTypes());

    [Fact]
    public void Nothing_ever_throws_and_one_question_is_open_or_the_session_is_closed() =>
        Prop.ForAll(AnyConversation.ToArbitrary(), conversation =>
        {
            Talk talk = new();
            foreach ((string who, Intent intent) in conversation)
            {
                Reply reply = talk.Say(who, intent);
                bool asks = reply.Reprompt is not null;
                if (asks != reply.KeepsListening || (asks && (!reply.Reprompt!.EndsWith('?') || reply.Speech[^1] != reply.Reprompt)))
                {
                    return false;
                }
            }

            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(10_000));

    [Fact]
    public void An_order_is_placed_only_by_a_yes_or_a_code_after_its_offer_to_the_same_voice_and_nothing_between() =>
        Prop.ForAll(AnyConversation.ToArbitrary(), conversation =>
        {
            Talk talk = new();
            string offeredTo = "";
            foreach ((string who, Intent intent) in conversation)
            {
                int before = talk.Shop.Outside.AtDesk.Count;
                Reply reply = talk.Say(who, intent);
                bool ordered = talk.Shop.Outside.AtDesk.Count > before;
                if (ordered && (intent is not (Intent.Yes or Intent.Code or Intent.Verified) || offeredTo != who))
                {
                    throw new InvalidOperationException(talk.Told);
                }

                // What is only said once more is no offer to whoever asked for it. Who heard the offer is told from what was spoken, not from the server's own notes.
                bool readOut = intent is not (Intent.Repeat or Intent.Verified) && reply.Speech.Any(sentence =>
                    sentence.StartsWith("From Corner Shop", StringComparison.Ordinal) || sentence == "To approve it, I need the code.");
                offeredTo = !Questions.Any(question => reply.Reprompt?.StartsWith(question, StringComparison.Ordinal) == true) ? "" : readOut ? who : offeredTo;
            }

            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Fact]
    public void Charges_and_orders_always_match_and_limits_hold() =>
        Prop.ForAll(AnyConversation.ToArbitrary(), conversation =>
        {
            Talk talk = new();
            foreach ((string who, Intent intent) in conversation)
            {
                talk.Say(who, intent);
            }

            long spent = talk.Shop.Orders.Where(order => order.Spends && order.Consent == Consent.Yes).Sum(order => order.Total.Minor);
            HashSet<string> charged = [.. talk.Shop.Outside.Money.Where(entry => entry.Value != "voided").Select(entry => entry.Key.Value)];
            return charged.SetEquals(talk.Shop.Outside.AtDesk.Select(order => order.Id.Value))
                && spent <= talk.Shop.Record.Household.Limits.PerWeek.Minor;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    private static Gen<Phrase> AnyPhrase() => Gen.Elements(Things).Select(thing => Phrase.From(thing)!);

    private static Gen<Intent> Named(Func<Phrase, Intent> make) => AnyPhrase().Select(make);

    private sealed class Talk
    {
        private const int Last = 12;

        private readonly List<string> lines = [];
        private DialogueRef? dialogue;
        private int turns;

        /// <summary>The end of the conversation.</summary>
        public string Told => string.Join('\n', lines.TakeLast(Last));

        public TestShop Shop { get; } = new(Home.ThatBought("oat milk").AndBought("rye bread").AndBought("Softly toilet paper").AndBought("Plain toilet paper"));

        public Reply Say(string who, Intent intent)
        {
            Shop.Clock.Advance(TimeSpan.FromSeconds(5));
            Reply reply = Shop.HearAsync(new Turn
            {
                Id = TurnId.From("turn-" + ++turns)!,
                Household = Shop.Household,
                Speaker = Home.Voice(who),
                Dialogue = dialogue,
                Intent = intent,
            }).GetAwaiter().GetResult();
            dialogue = reply.KeepsListening ? reply.Dialogue : null;
            lines.Add($"{who}: {intent.GetType().Name} {Naming.PhraseOf(intent)?.Text} -> {string.Join(' ', reply.Speech)}");
            return reply;
        }
    }
}
