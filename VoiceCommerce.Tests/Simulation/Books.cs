using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Notices;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Tests.Fakes;

namespace VoiceCommerce.Tests.Simulation;

/// <summary>
/// Compares three books that nobody keeps together: the homes', the bank's and the warehouse's. After the recovery every order is either paid for and at
/// the desk, each exactly once, or neither.
/// </summary>
internal static class Books
{
    // That an order stands can be heard in several ways.
    private static readonly string[] Coming = ["went through", "is ordered already", "too late to take back"];

    public static IEnumerable<string> Faults(World world, Setting setting)
    {
        Dictionary<OrderId, Order> known = world.Orders.ToDictionary(order => order.Id);
        return known.Values.SelectMany(order => Of(order, world))
            .Concat(Strangers(known, world))
            .Concat(setting.Homes.SelectMany(home => Limits(home.Household, known, world)))
            .Concat(Shelves(world, setting))
            .Concat(setting.Homes.SelectMany(home => Purchases(home.Household.Id, world)))
            .Concat(setting.Homes.SelectMany(home => Codes(home.Household, world)));
    }

    private static IEnumerable<string> Of(Order order, World world)
    {
        Payment payment = world.Bank.Payments.GetValueOrDefault(order.Id) ?? new();
        Parcel parcel = world.Warehouse.Parcels.GetValueOrDefault(order.Id) ?? new();
        bool reserved = payment is { Authorised.Count: > 0, Voided: false, Captured: 0 };
        if (payment.Authorised.Count > 1 || payment.Captured > 1 || parcel.Placed.Count > 1)
        {
            yield return $"{order.Id} is doubled: {payment.Authorised.Count} times authorised, {payment.Captured} times captured, {parcel.Placed.Count} times placed.";
        }

        switch (order.State)
        {
            case OrderState.Captured:
                if (payment.Captured != 1 || payment.Authorised.Any(amount => amount != order.Total))
                {
                    yield return $"{order.Id} is an order without its charge.";
                }

                if (!parcel.Stands)
                {
                    yield return $"{order.Id} is charged and nothing comes.";
                }

                break;
            case OrderState.Undone or OrderState.Declined or OrderState.Refused or OrderState.Expired:
                if (payment.Captured > 0 || reserved || parcel.Stands)
                {
                    yield return $"{order.Id} is {order.State}, but captured {payment.Captured} times, reserved: {reserved}, at the desk: {parcel.Stands}.";
                }

                if (Ending(order) is { } ending && !IsTold(order, ending, world))
                {
                    yield return $"{order.Id} is {order.State}, and nobody is told.";
                }

                break;
            default:
                yield return $"{order.Id} is lost: it is {order.State} for ever.";
                break;
        }

        // A guardian who approved it was promised a receipt; the news is for whoever asked.
        bool receipt = order.Consent == Consent.Guardian && world.Inbox.Of(order).Contains(NoticeKind.OrderPlaced);
        if (order.State == OrderState.Captured && world.History.WasLeftOpen(order) && !receipt && !Coming.Any(words => IsTold(order, words, world)))
        {
            yield return $"{order.Id} came after all, and whoever was to come back for it is not told.";
        }

        if (order.State != OrderState.Captured && world.History.WasPromised(order) && !IsTold(order, "taken back", world))
        {
            yield return $"{order.Id} was told as ordered and is {order.State}.";
        }
    }

    /// <summary>Money or goods that no home knows of.</summary>
    private static IEnumerable<string> Strangers(Dictionary<OrderId, Order> known, World world)
    {
        foreach (OrderId order in world.Bank.Payments.Keys.Concat(world.Warehouse.Parcels.Keys).Concat(world.History.Begun).Where(order => !known.ContainsKey(order)))
        {
            yield return $"{order} is at the bank or the desk, and in no home.";
        }

        if (world.Bank.Misused + world.Warehouse.Misused is > 0 and var misused)
        {
            yield return $"A known key was used {misused} times for something else.";
        }
    }

    /// <summary>What a home may spend, recomputed from the bank's books and the order in which the orders were begun.</summary>
    private static IEnumerable<string> Limits(Household home, Dictionary<OrderId, Order> known, World world)
    {
        Order[] paid = [.. world.History.Begun.Where(known.ContainsKey).Select(id => known[id]).Where(order => order.Household == home.Id && order.State == OrderState.Captured)];
        for (int last = 0; last < paid.Length; last++)
        {
            Order order = paid[last];
            Member? buyer = home.Members.FirstOrDefault(member => member.Id == order.Buyer);
            if (order.Consent == Consent.Guardian || (order.Consent == Consent.YesAndCode && buyer?.Role == Role.Guardian))
            {
                continue; // A guardian decides about what is over a limit.
            }

            Order[] week = [.. paid.Take(last + 1).Where(earlier => earlier.At > order.At.AddDays(-7))];
            long perOrder = buyer is null ? home.Limits.StrangerPerOrder.Minor : home.Limits.PerOrder.Minor;
            if (Sum([order], world) > perOrder || Sum(week, world) > home.Limits.PerWeek.Minor)
            {
                yield return $"{order.Id} is over a limit of the home: {Sum(week, world)} in its week.";
            }

            if (buyer?.WeeklyAllowance is { } allowance && Sum(week.Where(own => own.Buyer == buyer.Id), world) > allowance.Minor)
            {
                yield return $"{order.Id} is over the allowance of {buyer.Id}.";
            }
        }
    }

    private static long Sum(IEnumerable<Order> orders, World world) => orders.Sum(order => world.Bank.Payments[order.Id].Authorised.Sum(amount => amount.Minor));

    private static IEnumerable<string> Shelves(World world, Setting setting) =>
        from shelf in setting.Shelves
        let product = ProductId.From(shelf.Key)!
        let gone = world.Warehouse.Parcels.Values.Where(parcel => parcel.Stands).SelectMany(parcel => parcel.Placed).SelectMany(order => order.Quote.Lines)
            .Where(line => line.Product == product).Sum(line => line.Quantity.Value)
        where gone > shelf.Value
        select $"{gone} of {shelf.Key} were sold, and there were {shelf.Value}.";

    /// <summary>What a home is taken to have bought is what it paid for.</summary>
    private static IEnumerable<string> Purchases(HouseholdId home, World world)
    {
        HouseholdPartition rows = world.Homes[home]!;
        HashSet<string> bought = [.. rows.Purchases.Keys.Select(key => key.Source).Where(source => source.StartsWith("order-", StringComparison.Ordinal))];
        HashSet<string> paid = [.. rows.Orders.Values.Where(order => order.State == OrderState.Captured).Select(order => order.Id.Value)];
        return bought.SetEquals(paid) ? [] : [$"The habits of {home} count {string.Join(", ", bought.Order())}, and paid are {string.Join(", ", paid.Order())}."];
    }

    /// <summary>Who never says the right code has three tries, on however many devices and processes.</summary>
    private static IEnumerable<string> Codes(Household home, World world) =>
        world.Tries.GetValueOrDefault(home.Code!.Hash) is { Right: 0, Wrong: > PurchaseCode.MaxAttempts } tries ? [$"{home.Id} had {tries.Wrong} tries of the code."] : [];

    /// <summary>The words for it; null where the customer ended it themselves, or nothing was told before.</summary>
    private static string? Ending(Order order) => order.State switch
    {
        OrderState.Undone => "taken back",
        OrderState.Declined => "couldn't be placed",
        OrderState.Expired => "in time",
        OrderState.Refused => "said no to",
        _ => null,
    };

    private static bool IsTold(Order order, string words, World world) => world.History.WasTold(order, words)
        || world.Homes[order.Household]!.Record.News.Any(news => news.Order == order.Id && news.State == order.State);
}
