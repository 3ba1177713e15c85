using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Resolution;
using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Core.Conversation;

/// <summary>Everything that one decision may look at.</summary>
internal sealed record Scene(HouseholdRecord Record, Dialogue Dialogue, Speaker Speaker, DeviceId? Device, Facts Facts, DateTimeOffset Now)
{
    private static readonly TimeSpan RightBehind = TimeSpan.FromMinutes(2);

    public DialogueState State => Dialogue.State;

    public Member? Member => Speaker is Speaker.Recognised known ? Record.Household.MemberBehind(known.Person) : null;

    /// <summary>A guardian's voice, and the platform is as sure of it as the home wants.</summary>
    public bool IsGuardian => Member is { Role: Role.Guardian } && IsSurelyAnAdult;

    public bool IsSurelyAnAdult => Speaker.IsSurelyAnAdultOf(Record.Household);

    public bool IsGuest => Speaker.IsGuestOf(Record.Household);

    public bool IsWishOfSpeaker(Order order) => Record.IsWishOf(Speaker, order);

    /// <summary>What this voice asked for right before, newest first. An order ends its session, so what is said to its answer is the first that a new one hears.</summary>
    public IEnumerable<Order> JustAskedFor => Dialogue.Turns > 0 ? [] : Record.Orders.Where(order => order.At > Now - RightBehind && IsWishOfSpeaker(order));

    public bool MayName(Order order) => Record.MayName(Speaker, order);

    /// <summary>Whether this voice may hear of goods that are only known by what they are called.</summary>
    public bool MayHearOf(string name) => IsSurelyAnAdult || !RestrictedGoods.IsNamedSo(name);

    public string By => Member?.Id.Value ?? "stranger";

    /// <summary>The question has been answered.</summary>
    public Scene WithoutQuestion => this with { Dialogue = Dialogue with { State = new DialogueState.Idle() } };

    /// <summary>Says this and leaves the open question as it is.</summary>
    public Decision Say(params Act[] acts) => new() { Record = Record, State = State, Acts = acts };

    /// <summary>Asks the open question again, the second time with what can be said to it; three in a row close the session.</summary>
    public Decision NotUnderstood() => Say(Dialogue.Misunderstood == 0 ? [new Act.NotUnderstood()] : [new Act.NotUnderstood(), new Act.HelpWith(State)]) with { Misunderstood = true };

    /// <summary>Says this and drops the open question.</summary>
    public Decision Tell(params Act[] acts) => Say(acts) with { State = new DialogueState.Idle() };

    /// <summary>Says this and asks another question.</summary>
    public Decision Ask(DialogueState question, params Act[] acts) => Say(acts) with { State = question };

    /// <summary>Says this and closes the session.</summary>
    public Decision End(params Act[] acts) => Tell(acts) with { Ends = true };

    public Judgement Judge(Quote quote, Evidence evidence) => Rails.Check(new Attempt
    {
        Quote = quote,
        Speaker = Speaker,
        Household = Record.Household,
        Device = Device,
        FailedConfirmations = Record.FailedConfirmations,
        RecentOrders = Record.Orders,
        Bursts = Facts.Bursts,
        Evidence = evidence,
        Now = Now,
    });

    public AuditEntry Noted(AuditEvent happened, Quote? quote = null, Judgement? judgement = null) =>
        new(Now, happened, By, quote?.Id, quote?.Total, judgement?.Findings ?? []);
}
