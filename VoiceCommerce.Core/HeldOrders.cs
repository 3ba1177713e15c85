using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Notices;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Core;

/// <summary>A guardian's word on an order that waits. An approval is judged once more, against today's prices and rails, before anything is placed.</summary>
public sealed class HeldOrders(IHouseholdStore store, IHouseholdArchive archive, Gathering gathering, Settler settler, NoticeRoute route, TimeProvider clock) : IHeldOrders
{
    public Task<HeldOrderOutcome> ApproveAsync(OrderId order, string by, CancellationToken cancellation) => ApproveAsync(order, by, Approval.AsAsked, cancellation);

    public async Task<HeldOrderOutcome> ApproveAsync(OrderId order, string by, Approval approval, CancellationToken cancellation)
    {
        for (int race = 0; race < TurnHandler.MaxRaces; race++)
        {
            (LoadedHousehold? home, Order? held, HeldOrderOutcome? not) = await FindAsync(order, cancellation);
            if (not is not null)
            {
                return not;
            }

            DateTimeOffset now = clock.GetUtcNow();
            if (now >= held!.At + Order.HoldLifetime)
            {
                return new HeldOrderOutcome.NotHeld(OrderState.Expired);
            }

            if (Basket.Again(held.Quote, approval) is not { Lines.Count: > 0 } basket)
            {
                return new HeldOrderOutcome.NoLongerPossible("Nothing of it would be left.");
            }

            Priced today = await gathering.PriceAsync(basket, home!.Record.Household, now, cancellation);
            if (today is not Priced.Offered(var offer) || !approval.Covers(held.Quote, offer))
            {
                return CostsMore(held, today, approval) is { } more
                    ? more
                    : new HeldOrderOutcome.NoLongerPossible("Price, stock or address changed since it was asked for; the customer has to ask again.");
            }

            Judgement judgement = Judge(held with { Quote = offer }, home.Record, await gathering.BurstsAsync(offer, now, cancellation), now);
            if (judgement.Verdict is not Verdict.Clear(var approved))
            {
                return new HeldOrderOutcome.NoLongerPossible(WhyNot(judgement));
            }

            Order placing = held.Approve(approved, home.Record.Household, now);
            if (await CommitAsync(home, placing, new(now, AuditEvent.Approved, by, order, placing.Total, judgement.Findings), cancellation))
            {
                return Outcome(await FinishAsync(placing));
            }
        }

        throw new ContentionException();
    }

    public async Task<HeldOrderOutcome> DeclineAsync(OrderId order, string by, CancellationToken cancellation)
    {
        for (int race = 0; race < TurnHandler.MaxRaces; race++)
        {
            (LoadedHousehold? home, Order? held, HeldOrderOutcome? not) = await FindAsync(order, cancellation);
            if (not is not null)
            {
                return not;
            }

            Order refused = OrderSaga.Refuse(held!)!;
            if (await CommitAsync(home!, refused, new(clock.GetUtcNow(), AuditEvent.Declined, by, order, refused.Total, []), cancellation))
            {
                return new HeldOrderOutcome.Declined(refused);
            }
        }

        throw new ContentionException();
    }

    // While very many ask for it, an approval may be the television's yes too; afterwards it is a fresh one.
    private static string WhyNot(Judgement judgement) => judgement.Verdict is Verdict.NeedsGuardian
        ? "Very many homes ask for this right now, or nobody can tell how many; approve it again when that is over."
        : "A rule of the home forbids it now, whoever approves.";

    private static HeldOrderOutcome Outcome(Order order) =>
        order.State is OrderState.Declined or OrderState.Releasing ? new HeldOrderOutcome.Declined(order) : new HeldOrderOutcome.Approved(order);

    private static HeldOrderOutcome.CostsMore? CostsMore(Order held, Priced today, Approval approval) =>
        approval.UpTo is not null && today is Priced.Offered(var offer) && Approval.IsOfTheSame(held.Quote, offer) ? new(offer.Total) : null;

    private static bool Agreed(Order order) => order.State == OrderState.Placing;

    /// <summary>The voice is that of the member who asked; a held order always has one.</summary>
    private static Judgement Judge(Order held, HouseholdRecord record, IReadOnlyList<Burst>? bursts, DateTimeOffset now)
    {
        PersonId? voice = record.Household.Members.FirstOrDefault(member => member.Id == held.Buyer)?.Persons is [var first, ..] ? first : null;
        return Rails.Check(new Attempt
        {
            Quote = held.Quote,
            Speaker = voice is null ? new Speaker.Unknown() : new Speaker.Recognised(voice, record.Household.Limits.MinimumRecognition),
            Household = record.Household,
            FailedConfirmations = record.FailedConfirmations,
            RecentOrders = record.Orders,
            Bursts = bursts,
            Evidence = new Evidence(Guardian: true),
            Now = now,
        });
    }

    private async Task<(LoadedHousehold? Home, Order? Held, HeldOrderOutcome? Not)> FindAsync(OrderId id, CancellationToken cancellation)
    {
        if (await archive.FindOrderAsync(id, cancellation) is not { } order
            || await store.LoadAsync(order.Household, null, new HabitQuery.None(), cancellation) is not { } home)
        {
            return (null, null, new HeldOrderOutcome.NotFound());
        }

        Order known = home.Record.Order(id) ?? order;
        return known.State == OrderState.Held ? (home, known, null) : (null, null, new HeldOrderOutcome.NotHeld(known.State));
    }

    private Task<bool> CommitAsync(LoadedHousehold home, Order order, AuditEntry entry, CancellationToken cancellation)
    {
        HouseholdRecord after = Agreed(order) ? home.Record.WithoutOrdered(order.Quote).With(order, entry.At) : home.Record.With(order, entry.At);
        HouseholdCommit commit = new()
        {
            Record = Concluding.WithNews(after, order),
            ExpectedVersion = home.Version,
            Orders = [order],
            Audit = [entry],
            Notices = Noticing.Of(route, home.Record, after, [order], entry.At),
            At = entry.At,
        };
        return store.CommitAsync(commit, cancellation);
    }

    // Committed: from here on it is an order in doubt like any other, and is concluded in the one way there is.
    private async Task<Order> FinishAsync(Order placing) =>
        await settler.FinishAsync(placing) ?? placing;
}
