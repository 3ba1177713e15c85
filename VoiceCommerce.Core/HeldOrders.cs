using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Notices;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;

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

            if (approval.MisfitOf(held!.Quote) is { } misfit)
            {
                return misfit;
            }

            if (Basket.Again(held.Quote, approval) is not { Lines.Count: > 0 } basket)
            {
                return new HeldOrderOutcome.NoLongerPossible(Hindrance.NothingLeft, "Nothing of it would be left.");
            }

            DateTimeOffset now = clock.GetUtcNow();
            Facts today = await gathering.GatherHeldAsync(basket, home!.Record.Household, now, cancellation);
            switch (GuardianWord.Approve(home.Record, held, today, approval, by, now))
            {
                case Ruling.Impossible(var why):
                    return why;
                case Ruling.Given given when await CommitAsync(home, given, cancellation):
                    return Outcome(await FinishAsync(given.Order));
            }
        }

        throw new ContentionException();
    }

    public async Task<HeldOrderOutcome> PutOffAsync(OrderId order, string by, CancellationToken cancellation)
    {
        for (int race = 0; race < TurnHandler.MaxRaces; race++)
        {
            (LoadedHousehold? home, Order? held, HeldOrderOutcome? not) = await FindAsync(order, cancellation);
            if (not is not null)
            {
                return not;
            }

            if (route == NoticeRoute.None)
            {
                return new HeldOrderOutcome.NoLongerPossible(Hindrance.NobodyWrites, "This shop writes to nobody, so nobody would be asked again.");
            }

            switch (GuardianWord.PutOff(home!.Record, held!, by, clock.GetUtcNow()))
            {
                case Ruling.Impossible(var why):
                    return why;
                case Ruling.Given given when await CommitAsync(home, given, cancellation):
                    return new HeldOrderOutcome.PutOff(given.Order);
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

            Ruling.Given given = GuardianWord.Decline(home!.Record, held!, by, clock.GetUtcNow());
            if (await CommitAsync(home, given, cancellation))
            {
                return new HeldOrderOutcome.Declined(given.Order);
            }
        }

        throw new ContentionException();
    }

    // While very many ask for it, an approval may be the television's yes too; afterwards it is a fresh one.
    private static HeldOrderOutcome Outcome(Order order) =>
        order is { State: OrderState.Declined } or { State: OrderState.Releasing, IsBeingTakenBack: false } ? new HeldOrderOutcome.Declined(order) : new HeldOrderOutcome.Approved(order);

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

    private Task<bool> CommitAsync(LoadedHousehold home, Ruling.Given given, CancellationToken cancellation)
    {
        HouseholdCommit commit = new()
        {
            Record = given.Record,
            ExpectedVersion = home.Version,
            Orders = [given.Order],
            Audit = [given.Entry],
            Notices = Noticing.Of(route, home.Record, given.Record, [given.Order], given.Entry.At),
            At = given.Entry.At,
        };
        return store.CommitAsync(commit, cancellation);
    }

    // Committed: from here on it is an order in doubt like any other, and is concluded in the one way there is.
    private async Task<Order> FinishAsync(Order placing) =>
        await settler.FinishAsync(placing) ?? placing;
}
