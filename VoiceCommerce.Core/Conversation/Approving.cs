using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Resolution;
using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Core.Conversation;

/// <summary>
/// A guardian hears what waits, and decides by voice. A voice can be imitated, so an approval needs the code; a no moves no money and does not. Anybody else
/// learns nothing, not even whether something waits.
/// </summary>
internal static class Approving
{
    /// <summary>More cannot be kept in the head.</summary>
    public const int MaxTold = 3;

    public static Decision Show(Scene scene)
    {
        if (!scene.IsGuardian)
        {
            return scene.Say(new Act.OnlyForGuardians());
        }

        IReadOnlyList<WaitingOrder> waiting = Waiting.At(scene.Record, scene.Now);
        return scene.Say(waiting.Count == 0 ? new Act.NothingWaiting() : new Act.WaitingAre([.. waiting.Take(MaxTold)], Math.Max(0, waiting.Count - MaxTold)));
    }

    /// <summary>A guardian named the very thing that somebody's order waits with, and not that it is to be ordered: "just the cookies".</summary>
    public static bool IsOfWaiting(Scene scene, Intent intent) => scene.IsGuardian && Naming.PhraseOf(intent) is { } named && ProductWords.From(named).Stems is [.., var thing]
        && Waiting.At(scene.Record, scene.Now).Any(waiting => waiting.Order.Quote.Lines.Any(line => Naming.IsCalled(named, line.Name) && ProductWords.ThingOf(line.Name) == thing));

    /// <summary>Reads out what would be approved, as it is offered today, and asks for the code.</summary>
    public static Decision Approve(Scene scene, Phrase? named)
    {
        if (!scene.IsGuardian)
        {
            return scene.Say(new Act.OnlyForGuardians());
        }

        return Waiting.Meant(scene.Record, named, scene.Now) switch
        {
            [] => scene.Say(new Act.NothingLikeThatWaiting()),
            [var only] => Read(scene, only),
            var several => WhichOf(scene, several, named),
        };
    }

    public static Decision Code(Scene heard, DialogueState.AwaitingApprovalCode asked)
    {
        if (!heard.Speaker.IsSameVoiceAs(asked.Asked))
        {
            return heard.Say(new Act.OnlyForGuardians());
        }

        return heard.Facts.Code switch
        {
            CodeCheck.Right => Proven(Consenting.Proven(heard), asked.Quote),
            null => heard.NotUnderstood(), // Too few digits to be a code.
            _ => Consenting.WrongCode(heard),
        };
    }

    /// <summary>The platform's own code is as good, if it is surely the same voice that said it.</summary>
    public static Decision Verified(Scene scene, DialogueState.AwaitingApprovalVerification asked, VerificationOutcome outcome) =>
        !scene.Speaker.IsSameVoiceAs(asked.Asked) ? scene.Tell(new Act.OnlyForGuardians())
        : Consenting.IsVerified(scene, outcome) ? Proven(scene, asked.Quote)
        : Consenting.NotVerified(scene, asked.Quote, outcome);

    private static Decision Proven(Scene scene, Quote read) => (scene.IsGuardian, scene.Record.Order(read.Id)) switch
    {
        (false, _) => scene.Tell(new Act.OnlyForGuardians()),
        (_, not { State: OrderState.Held }) => scene.Tell(new Act.DecidedAlready()),
        (_, { } held) when !read.IsFresh(scene.Now) => Read(scene, held, new Act.AskingAgain(AskedAgain.OfferExpired)),
        (_, { } held) => Give(scene, held),
    };

    public static Decision Decline(Scene scene, Phrase? named)
    {
        if (!scene.IsGuardian)
        {
            return scene.Say(new Act.OnlyForGuardians());
        }

        return Waiting.Meant(scene.Record, named, scene.Now) switch
        {
            [] => scene.Say(new Act.NothingLikeThatWaiting()),
            [var only] => Committed(scene, GuardianWord.Decline(scene.Record, only, scene.By, scene.Now), new Act.HeldOrderRefused(only)),
            var several => WhichOf(scene, several, named),
        };
    }

    // The rulings are the same as of the guardian's pages; here they are only looked at before the code is asked for.
    private static Decision Read(Scene scene, Order held, params Act[] first) => Rule(scene, held) switch
    {
        Ruling.Impossible(var why) => scene.Tell(Told(why)),
        _ when scene.Record.Household is { Rules.PlatformCode: false, Code: not { Locked: false } } => scene.Tell(new Act.NoCodeToApproveWith()),
        _ when scene.Facts.Priced is Priced.Offered(var today) => scene.Ask(
            scene.Record.Household.Rules.PlatformCode ? new DialogueState.AwaitingApprovalVerification(today, scene.Speaker) : new DialogueState.AwaitingApprovalCode(today, scene.Speaker),
            [.. first, new Act.ToApprove(Waiting.Of(scene.Record, held))]),
        _ => scene.Tell(new Act.CannotBeApproved()),
    };

    private static Decision Give(Scene scene, Order held) => Rule(scene, held) switch
    {
        Ruling.Given given => Committed(scene, given),
        Ruling.Impossible(var why) => scene.Tell(Told(why)),
        _ => scene.Tell(new Act.CannotBeApproved()),
    };

    private static Ruling Rule(Scene scene, Order held) => GuardianWord.Approve(scene.Record, held, scene.Facts, Approval.AsAsked, scene.By, scene.Now);

    private static Decision Committed(Scene scene, Ruling.Given given, params Act[] acts) =>
        scene.Tell(acts) with { Record = given.Record, Orders = [given.Order], Audit = [given.Entry] };

    private static Act Told(HeldOrderOutcome why) => why is HeldOrderOutcome.NotHeld ? new Act.DecidedAlready() : new Act.CannotBeApproved();

    private static Decision WhichOf(Scene scene, IReadOnlyList<Order> several, Phrase? named) =>
        scene.Say(new Act.WhichWaiting([.. several.Take(MaxTold).Select(order => Waiting.Of(scene.Record, order))], All: named is null));
}
