using System.Globalization;
using System.Text.RegularExpressions;
using FluentAssertions;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Notices;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Turns;
using VoiceCommerce.Core.Understanding;
using VoiceCommerce.Functions.InteractionModels;

namespace VoiceCommerce.Tests.Conversations;

/// <summary>
/// A conversation as a specification. Every utterance goes through the interaction model, and must be understood. What is heard is matched without
/// regard to case, with * for anything. Nothing runs before the last line, which says what was ordered.
/// </summary>
internal sealed class Script
{
    private static readonly Understander English = new(InteractionModelFile.Load("en-US"));

    private readonly List<Func<Task>> lines = [];
    private readonly TestShop shop;
    private readonly Dictionary<string, (DialogueRef? Dialogue, DialogueRef? Before)> rooms = new(StringComparer.Ordinal);
    private string room = "";
    private DialogueRef? dialogue;
    private DialogueRef? before;
    private string speaker = "mum";
    private int level = 300;
    private DeviceId? device;
    private string said = "";
    private Reply? reply;
    private IReadOnlyList<SlotType> expected = [];
    private int turns;

    private Script(TestShop shop) => this.shop = shop;

    public static Script At(Home home, NoticeRoute route = NoticeRoute.None) => new(new TestShop(home, route));

    /// <summary>Who speaks from here on: mum, dad, tess, kit, or anybody else for a voice that nobody knows; and how sure the platform is of it.</summary>
    public Script As(string who, int sure = 300) => Then(() => (speaker, level) = (who, sure));

    /// <summary>What hears it from here on; at first the platform does not say.</summary>
    public Script On(string name) => Then(() => device = DeviceId.From(name));

    /// <summary>Where is spoken from here on; each room goes on with a session of its own.</summary>
    public Script In(string name) => Then(() =>
    {
        rooms[room] = (dialogue, before);
        (room, (dialogue, before)) = (name, rooms.GetValueOrDefault(name));
    });

    public Script Says(string utterance) => Says(_ => utterance);

    /// <summary>What depends on the moment, such as the code that an app shows.</summary>
    public Script Says(Func<TestShop, string> speak) => Then(async () =>
    {
        string utterance = speak(shop);
        Intent intent = IntentMapping.ToIntent(English.Understand(utterance, expected));
        intent.Should().NotBeOfType<Intent.Fallback>($"the interaction model must understand \"{utterance}\"");
        await SayAsync(utterance, intent);
    });

    /// <summary>Something that was said before the last answer was heard; the conversation goes on where it was.</summary>
    public Script SaysWithoutHavingHeard(string utterance)
    {
        DialogueRef? heard = null;
        return Then(() => (heard, dialogue) = (dialogue, before)).Says(utterance).Then(() => dialogue = heard);
    }

    /// <summary>Something that the interaction model does not know.</summary>
    public Script Mumbles(string utterance) => Then(async () =>
    {
        Intent intent = IntentMapping.ToIntent(English.Understand(utterance));
        intent.Should().BeOfType<Intent.Fallback>($"\"{utterance}\" is not for this shop");
        await SayAsync(utterance, intent);
    });

    /// <summary>The platform has asked this voice for its own code, which no utterance of ours is about, and comes back.</summary>
    /// <param name="outcome">What came of it.</param>
    /// <param name="level">The platform's confidence afterwards.</param>
    public Script IsVerified(VerificationOutcome outcome, int level = Speaker.CodeLevel) => Then(() => SayAsync(
        $"(voice code: {outcome})",
        new Intent.Verified(outcome),
        Home.Voice(speaker) is Speaker.Recognised known ? known with { Level = level } : new Speaker.Unknown()));

    /// <summary>Whether the platform is to ask for its own code next.</summary>
    public Script IsAskedByThePlatform(bool asked = true) => Then(() => reply!.Verifies.Should().Be(asked));

    public Script Opens() => Then(() => SayAsync("(opens the skill)", new Intent.Launch()));

    public Script Leaves() => Then(async () =>
    {
        await SayAsync("(leaves)", new Intent.SessionEnded());
        dialogue = null;
    });

    /// <summary>The platform has dropped the session without a word, and opens another.</summary>
    public Script BeginsAnew() => Then(() => dialogue = null);

    /// <summary>All that is spoken in the answer to the last line.</summary>
    public Script Hears(string pattern) => Then(() => Spoken().Should().MatchRegex($"^{Wild(pattern)}$", $"that answers \"{said}\""));

    public Script DoesNotHear(string pattern) => Then(() => Spoken().Should().NotMatchRegex(Wild(pattern), $"that must not answer \"{said}\""));

    public Script IsAskedNothing() => Then(() => reply!.KeepsListening.Should().BeFalse("the session is over: " + Spoken()));

    public Script Sees(string pattern) => Then(() => $"{reply!.Card?.Title}\n{reply.Card?.Text}".Should().MatchRegex(Wild(pattern)));

    public Script Waits(TimeSpan time) => Then(() => shop.Clock.Advance(time));

    public Script Meanwhile(Action<TestShop> change) => Then(() => change(shop));

    public Script Meanwhile(Func<TestShop, Task> change) => Then(() => change(shop));

    /// <summary>The timer function runs, a minute later.</summary>
    public Script Sweeps() => Then(async () =>
    {
        shop.Clock.Advance(TimeSpan.FromMinutes(1));
        (await shop.Sweep.RunAsync(CancellationToken.None)).Failures.Should().BeEmpty();
    });

    public Task OrdersNothing() => Ends(() =>
    {
        shop.Outside.AtDesk.Should().BeEmpty();
        shop.Outside.Money.Values.Should().NotContain("authorised").And.NotContain("captured");
    });

    /// <summary>One order at the desk, paid for once: "2 oat milk for 13.20" or a part of it.</summary>
    public Task Orders(string what) => Ends(() =>
    {
        Order order = shop.Outside.AtDesk.Should().ContainSingle().Subject;
        string line = string.Join(", ", order.Quote.Lines.Select(item => $"{item.Quantity} {item.Name}"));
        string total = (order.Total.Minor / 100m).ToString("0.00", CultureInfo.InvariantCulture);
        $"{line} for {total}".Should().MatchRegex(Wild(what));
        shop.Outside.Money.Values.Count(state => state is "authorised" or "captured").Should().Be(1);
    });

    public Task Ends(Action<TestShop> check) => Ends(() => check(shop));

    private async Task Ends(Action check)
    {
        foreach (Func<Task> line in lines)
        {
            await line();
        }

        check();
    }

    private async Task SayAsync(string utterance, Intent intent, Speaker? voice = null)
    {
        said = utterance;
        turns++;
        reply = await shop.HearAsync(new Turn
        {
            Id = TurnId.From($"turn-{turns.ToString(CultureInfo.InvariantCulture)}")!,
            Household = shop.Household,
            Speaker = voice ?? Home.Voice(speaker, level),
            Device = device,
            Dialogue = dialogue,
            Intent = intent,
        });
        before = dialogue;
        dialogue = reply.KeepsListening ? reply.Dialogue : null;
        expected = Expected(reply) is { Count: > 0 } names ? names : expected;
    }

    // As a platform does with its dynamic entities: those of the last answer that has any.
    private static IReadOnlyList<SlotType> Expected(Reply answer) => answer.ExpectedNames.Count == 0 ? [] :
    [
        new(SlotTypeNames.Product, [.. answer.ExpectedNames.GroupBy(name => name.Product)
            .Select(names => new SlotTypeValue(names.Key.Value, names.First().Name.Value, [.. names.Skip(1).Select(name => name.Name.Value)]))]),
    ];

    private string Spoken() => string.Join(' ', reply!.Speech);

    private static string Wild(string pattern) => "(?is:" + Regex.Escape(pattern).Replace("\\*", ".*", StringComparison.Ordinal) + ")";

    private Script Then(Action line) => Then(() =>
    {
        line();
        return Task.CompletedTask;
    });

    private Script Then(Func<Task> line)
    {
        lines.Add(line);
        return this;
    }
}
