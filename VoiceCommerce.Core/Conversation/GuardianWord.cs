using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Core.Conversation;

/// <summary>
/// A guardian's word on an order that waits, whether it was spoken, tapped or told to the merchant's staff: the one place where a held order becomes another.
/// An approval is judged once more, against today's prices and rails. Pure.
/// </summary>
public static class GuardianWord
{
    /// <param name="record">The home that has the order.</param>
    /// <param name="held">The order, which is held.</param>
    /// <param name="today">With what is agreed to of the order, priced now, and what many other homes ask for too.</param>
    /// <param name="approval">What is agreed to.</param>
    /// <param name="by">For the audit trail: a member's id or "merchant".</param>
    /// <param name="now">Of the word.</param>
    public static Ruling Approve(HouseholdRecord record, Order held, Facts today, Approval approval, string by, DateTimeOffset now)
    {
        if (now >= held.At + Order.HoldLifetime)
        {
            return Not(new HeldOrderOutcome.NotHeld(OrderState.Expired));
        }

        if (today.Priced is not Priced.Offered(var offer) || !approval.Covers(held.Quote, offer))
        {
            return Not(CostsMore(held, today.Priced, approval) is { } more ? more : WhyNot(today.Priced));
        }

        Judgement judgement = Judge(held with { Quote = offer }, record, today.Bursts, now);
        if (judgement.Verdict is not Verdict.Clear(var approved))
        {
            return Not(WhyNot(judgement));
        }

        Order placing = held.Approve(approved, record.Household, now);
        StandingPermission? always = approval.Always ? Permitting.Of(record.Household, placing, approval, judgement, by, now) : null;
        if (approval.Always && always is null)
        {
            return Not(new HeldOrderOutcome.NoLongerPossible(Hindrance.NotForGood, Permitting.WhyNot));
        }

        AuditChange[] fewer = [.. Fewer(held.Quote, offer)];
        HouseholdRecord after = record.With(placing, now);
        return new Ruling.Given(
            placing,
            Concluding.WithNews(always is null ? after : after with { Household = after.Household.Allowing(always) }, placing, fewer.Length > 0 ? Agreement.Part : Agreement.All),
            new(now, AuditEvent.Approved, by, placing.Id, placing.Total, judgement.Findings) { Changes = [.. fewer, .. Permitting.Changes(record.Household, always)] });
    }

    /// <summary>It stays held, and its guardians are asked once more: in two hours, but not in the night and not when it is too late to answer.</summary>
    /// <param name="record">The home that has the order.</param>
    /// <param name="held">The order, which is held.</param>
    /// <param name="by">For the audit trail: a member's id or "merchant".</param>
    /// <param name="now">Of the word.</param>
    public static Ruling PutOff(HouseholdRecord record, Order held, string by, DateTimeOffset now)
    {
        if (now >= held.At + Order.HoldLifetime)
        {
            return Not(new HeldOrderOutcome.NotHeld(OrderState.Expired));
        }

        if (held.AskAgainAt > now)
        {
            return Not(new HeldOrderOutcome.PutOff(held)); // It is as they wish already.
        }

        if (AskingAgain.At(record.Household.TimeZone, held, now) is not { } later)
        {
            return Not(new HeldOrderOutcome.NoLongerPossible(Hindrance.LapsesSoon, "It lapses too soon to be asked about once more."));
        }

        Order put = held with { AskAgainAt = later };
        return new Ruling.Given(put, record.With(put, now), new(now, AuditEvent.PutOff, by, put.Id, put.Total, []));
    }

    /// <param name="record">The home that has the order.</param>
    /// <param name="held">The order, which is held.</param>
    /// <param name="by">For the audit trail: a member's id or "merchant".</param>
    /// <param name="now">Of the word.</param>
    public static Ruling.Given Decline(HouseholdRecord record, Order held, string by, DateTimeOffset now)
    {
        Order refused = OrderSaga.Refuse(held)!;
        return new(refused, Concluding.WithNews(record.With(refused, now), refused), new(now, AuditEvent.Declined, by, refused.Id, refused.Total, []));
    }

    private static Ruling.Impossible Not(HeldOrderOutcome why) => new(why);

    private static HeldOrderOutcome.CostsMore? CostsMore(Order held, Priced? today, Approval approval) =>
        approval.UpTo is { } most && today is Priced.Offered(var offer) && offer.Total.Currency == most.Currency && Approval.IsOfTheSame(held.Quote, offer) ? new(offer.Total) : null;

    private static HeldOrderOutcome.NoLongerPossible WhyNot(Priced? today) => today switch
    {
        Priced.OutOfStock => new(Hindrance.OutOfStock, "There are too few in stock; the customer has to ask again."),
        Priced.Gone => new(Hindrance.NotSold, "It is not sold any more."),
        Priced.OverLimit => new(Hindrance.OverLimit, "One order may not have so many any more; the customer has to ask again."),
        _ => new(Hindrance.Changed, "Price, goods or address changed since it was asked for; the customer has to ask again."),
    };

    private static HeldOrderOutcome.NoLongerPossible WhyNot(Judgement judgement) => judgement.Verdict switch
    {
        Verdict.NeedsGuardian => new(Hindrance.Crowd, "Very many homes ask for this right now, or nobody can tell how many; approve it again when that is over."),
        Verdict.Refused({ Rail: Rail.Pause }) => new(Hindrance.Pause, "A guardian has paused shopping; approve it again when that is over."),
        _ => new(Hindrance.Rule, "A rule of the home forbids it now, whoever approves."),
    };

    private static IEnumerable<AuditChange> Fewer(Quote asked, Quote agreed) => asked.Lines.SelectMany(line => AuditChange.Between(
        $"lines.{line.Product}",
        line.Quantity.ToString(),
        agreed.Lines.FirstOrDefault(kept => kept.Product == line.Product)?.Quantity.ToString()));

    /// <summary>The voice is that of the member who asked; a held order always has one.</summary>
    private static Judgement Judge(Order held, HouseholdRecord record, IReadOnlyList<Burst>? bursts, DateTimeOffset now)
    {
        PersonId? voice = record.Household.MemberWith(held.Buyer)?.Persons is [var first, ..] ? first : null;
        return Rails.Check(new Attempt
        {
            Quote = held.Quote,
            Speaker = voice is null ? new Speaker.Unknown() : new Speaker.Recognised(voice, record.Household.Limits.MinimumRecognition),
            Household = record.Household,
            Device = held.Device,
            FailedConfirmations = record.FailedConfirmations,
            RecentOrders = record.Orders,
            Bursts = bursts,
            Evidence = new Evidence(Guardian: true),
            Now = now,
        });
    }
}
