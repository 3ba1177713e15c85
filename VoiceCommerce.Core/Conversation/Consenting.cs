using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Core.Conversation;

/// <summary>
/// From the yes to the order. A yes belongs to one quote and one voice: when the offer moved, grew old or another voice answers, it is asked
/// again and nothing is ordered (design rule 3).
/// </summary>
internal static class Consenting
{
    public static Decision Yes(Scene scene, Quote quote, Speaker asked) =>
        WhyAgain(scene, quote, asked) is { } again ? again : Weigh(scene, quote, new Evidence(Yes: true));

    public static Decision YesToHold(Scene scene, DialogueState.ConfirmingHold asked)
    {
        if (WhyAgain(scene, asked.Quote, asked.Asked) is { } again)
        {
            return again;
        }

        // The yes was to asking a guardian. Where the rules have changed since, it is no yes to anything else.
        Judgement judgement = scene.Judge(asked.Quote, new Evidence(Yes: true));
        return judgement.Verdict is Verdict.NeedsGuardian(var because) ? Hold(scene, asked.Quote, judgement, because) : Offering.Of(scene, new Act.AskingAgain(AskedAgain.OfferChanged));
    }

    public static Decision Code(Scene heard, DialogueState.AwaitingCode asked)
    {
        // A right code is forgotten as an attempt even when the offer has to be asked again.
        Scene scene = heard.Facts.Code == CodeCheck.Right ? Proven(heard) : heard;
        if (WhyAgain(scene, asked.Quote, asked.Asked) is { } again)
        {
            return again;
        }

        return scene.Facts.Code switch
        {
            CodeCheck.Right => Weigh(scene, asked.Quote, new Evidence(Yes: true, Code: true)),
            null => scene.NotUnderstood(), // Too few digits to be a code.
            _ when scene.Member is not null && scene.Record.Household.Code is { Locked: true } => LockedOut(scene, asked.Quote),
            // Locked and never set sound like wrong: what would help a stranger is not said.
            _ => WrongCode(scene),
        };
    }

    /// <summary>The platform's own code is as good as the home's, if it is surely the same voice that said it.</summary>
    public static Decision Verified(Scene scene, DialogueState.AwaitingVerification asked, VerificationOutcome outcome)
    {
        if (WhyAgain(scene, asked.Quote, asked.Asked) is { } again)
        {
            return again;
        }

        // Since it was asked for, the home may have changed its mind, or the member's age.
        return !scene.Record.Household.AsksPlatformCode(scene.Member) ? Weigh(scene, asked.Quote, new Evidence(Yes: true))
            : IsVerified(scene, outcome) ? Weigh(scene, asked.Quote, new Evidence(Yes: true, Code: true))
            : NotVerified(scene, asked.Quote, outcome);
    }

    public static bool IsVerified(Scene scene, VerificationOutcome outcome) =>
        outcome == VerificationOutcome.Achieved && scene.Record.Household.AsksPlatformCode(scene.Member) && scene.Speaker is Speaker.Recognised { Level: >= Speaker.CodeLevel };

    public static Decision NotVerified(Scene scene, Quote quote, VerificationOutcome outcome) => scene.Tell(new Act.NotVerified(outcome)) with
    {
        Record = outcome is VerificationOutcome.NotMatched or VerificationOutcome.LockedOut ? scene.Record.WithFailedConfirmation(scene.Now) : scene.Record,
        Audit = [scene.Noted(AuditEvent.NotVerified, quote)],
    };

    /// <summary>A yes to no question; right behind an order of the same voice it is the yes to that, heard twice.</summary>
    public static Decision NothingAsked(Scene scene) =>
        scene.JustAskedFor.FirstOrDefault(order => order.Spends) is { } latest
            ? scene.Tell(order: latest)
            : scene.Say(new Act.NothingToConfirm()) with { Misunderstood = true };

    private static Decision Tell(this Scene scene, Order order) => scene.Tell(
        order.InDoubt ? new Act.FinishingOrder()
        : scene.MayName(order) ? new Act.AlreadyOrdered(order)
        : Asking.StatusOf(scene, order));

    private static Decision? WhyAgain(Scene scene, Quote quote, Speaker asked) => scene.Facts.Priced switch
    {
        _ when scene.Record.Order(quote.Id) is { } already => scene.Tell(order: already),
        null => scene.Tell(new Act.CartIs([])), // Only a cart can have become empty.
        Priced.Offered when !scene.Speaker.IsSameVoiceAs(asked) => Offering.Of(scene, new Act.AskingAgain(AskedAgain.OtherVoice)),
        Priced.Offered(var today) when !today.OffersTheSameAs(quote) => Offering.Of(scene, new Act.AskingAgain(AskedAgain.OfferChanged)),
        Priced.Offered when !quote.IsFresh(scene.Now) => Offering.Of(scene, new Act.AskingAgain(AskedAgain.OfferExpired)),
        Priced.Offered => null,
        _ => Offering.Of(scene),
    };

    private static Decision Weigh(Scene scene, Quote quote, Evidence evidence)
    {
        Judgement judgement = scene.Judge(quote, evidence);
        return judgement.Verdict switch
        {
            Verdict.Clear(var approved) => Place(scene, approved, judgement),
            Verdict.NeedsCode(var because) => AskForCode(scene with { Record = scene.Record with { LastCodeAsked = CodeAsked(scene, quote, judgement, because) } }, quote),
            Verdict.NeedsGuardian(var because) => scene.Ask(new DialogueState.ConfirmingHold(quote, scene.Speaker), new Act.NeedsGuardian(because)),
            Verdict.Refused(var because) => Offering.Refuse(scene, quote, judgement, because),
            _ => scene.Tell(new Act.NotOrdered()),
        };
    }

    // That something is age-restricted is kept beside any reason, because such goods are not named to everybody.
    private static HeldBack CodeAsked(Scene scene, Quote quote, Judgement judgement, Finding because) => new(
        Offering.NameOf(quote, because), quote.Id,
        [because, .. judgement.Findings.Where(finding => HeldBack.IsOfAge(finding) && finding != because)],
        scene.Now, scene.Speaker);

    private static Decision AskForCode(Scene scene, Quote quote) => scene.Ask(
        scene.Record.Household.AsksPlatformCode(scene.Member) ? new DialogueState.AwaitingVerification(quote, scene.Speaker) : new DialogueState.AwaitingCode(quote, scene.Speaker));

    private static Decision Place(Scene scene, ApprovedOrder approved, Judgement judgement)
    {
        if (scene.Record.HasTooManyOrders)
        {
            return scene.Tell(new Act.TooManyOrders());
        }

        Order order = Order.Place(approved, scene.Record.Household, scene.Now) with { AskedBy = scene.Speaker, Device = scene.Device };
        return scene.Tell() with
        {
            Record = scene.Record.With(order, scene.Now).WithoutOrdered(approved.Quote),
            Orders = [order],
            Audit = [scene.Noted(AuditEvent.OrderPlacing, approved.Quote, judgement)],
        };
    }

    /// <summary>No code will do any more, so a member is not asked for it again: there is a guardian to ask.</summary>
    private static Decision LockedOut(Scene scene, Quote quote)
    {
        Decision wrong = WrongCode(scene);
        Scene after = scene with { Record = wrong.Record };
        // A reason for the code may be over by now, but a wrong code is no yes: it is asked again.
        Decision offered = after.Judge(quote, new Evidence(Yes: true)).Verdict is Verdict.NeedsGuardian or Verdict.Refused ? Weigh(after, quote, new Evidence(Yes: true)) : Offering.Of(after);
        return offered with { Acts = [.. wrong.Acts, .. offered.Acts], Audit = [.. wrong.Audit, .. offered.Audit] };
    }

    private static Decision Hold(Scene scene, Quote quote, Judgement judgement, Finding because)
    {
        Order held = Order.Hold(quote, scene.Record.Household, scene.Member?.Id, scene.Now) with { AskedBy = scene.Speaker, Device = scene.Device };
        HeldBack reasons = new(Offering.NameOf(quote, because), quote.Id, [.. judgement.Findings.Where(finding => finding.Requirement == Requirement.Guardian)], scene.Now, scene.Speaker);
        if (scene.Record.Orders.Count(order => order.State == OrderState.Held) >= HouseholdRecord.MaxHeld)
        {
            return scene.Tell(new Act.TooManyWaiting()) with { Audit = [scene.Noted(AuditEvent.Refused, quote, judgement)] };
        }

        // What waits is in the cart no longer: whoever checks out next would order it a second time.
        return scene.End(new Act.HeldForGuardian(held)) with
        {
            Record = scene.Record.With(held, scene.Now).WithoutOrdered(quote) with
            {
                LastHeldBack = reasons with { Findings = judgement.Findings },
                HoldReasons = [reasons, .. scene.Record.HoldReasons],
            },
            Orders = [held],
            Audit = [scene.Noted(AuditEvent.Held, quote, judgement)],
        };
    }

    /// <summary>The home whose code was just shown to be known.</summary>
    public static Scene Proven(Scene scene)
    {
        Household home = scene.Record.Household;
        return scene with { Record = scene.Record with { Household = home with { Code = home.Code?.Proven(scene.Facts.OneTimeStep) } } };
    }

    /// <summary>Locked and never set sound like wrong.</summary>
    public static Decision WrongCode(Scene scene) => scene.Say(new Act.CodeRefused(scene.Member is not null)) with
    {
        Misunderstood = true,
        Record = scene.Record.WithFailedConfirmation(scene.Now),
        Audit = [scene.Noted(scene.Record.Household.Code is { Locked: true } ? AuditEvent.CodeLocked : AuditEvent.CodeWrong)],
    };
}
