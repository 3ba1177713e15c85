using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Core.Conversation;

/// <summary>What was ordered and spent: of the home for its adults, and of their own for its other people; and what is on offer, now and before.</summary>
internal static class LookingBack
{
    private const int MostOrders = 3;

    // As long as the record is sure to have them.
    private const int Days = 7;

    public static Decision Ordered(Scene scene, Intent.Ordered asked)
    {
        if (scene.Member is null)
        {
            return scene.Say(new Act.OnlyForMembers());
        }

        if (asked.Who is not null && !scene.IsSurelyAnAdult)
        {
            return scene.Say(new Act.OnlyForGuardians());
        }

        Member[] meant = asked.Who is { } who ? [.. scene.Record.Household.Members.Where(member => Asking.IsMeant(member, who, asked.Kin))] : [];
        Whose whose = !scene.IsSurelyAnAdult || meant is [var only] && only == scene.Member ? Whose.Speaker : asked.Who is null ? Whose.Home : meant.Length > 0 ? Whose.Named : Whose.Others;
        Order[] ordered = [.. Lately(scene, asked.Span).Where(IsMeant)];
        Act told = new Act.OrderedLately(asked.Span, [.. ordered.Take(MostOrders).Select(order => Told(scene, order))], Math.Max(0, ordered.Length - MostOrders), whose);
        WaitingOrder[] waiting = scene.IsGuardian ? [.. Waiting.At(scene.Record, scene.Now).Where(held => IsMeant(held.Order))] : [];
        return scene.Say(waiting.Length == 0 ? [told] : [told, new Act.WaitingAre([.. waiting.Take(Approving.MaxTold)], Math.Max(0, waiting.Length - Approving.MaxTold))]);

        bool IsMeant(Order order) => whose switch
        {
            Whose.Home => true,
            Whose.Speaker => scene.IsWishOfSpeaker(order) && scene.MayName(order),
            Whose.Named => meant.Any(member => member.Id == order.Buyer),
            _ => !scene.IsWishOfSpeaker(order),
        };
    }

    /// <summary>The limit is for guardians only, because who knows it knows what to stay under.</summary>
    public static Decision Spent(Scene scene, Span span)
    {
        if (!scene.IsSurelyAnAdult)
        {
            return scene.Say(new Act.OnlyForGuardians());
        }

        Money none = Money.From(0, scene.Record.Household.Currency)!;
        Money[] amounts = [.. Lately(scene, span).Select(order => order.Total)];
        Money? sum = Array.TrueForAll(amounts, amount => amount.Currency == none.Currency) ? amounts.Aggregate(none, (all, amount) => all + amount) : null;
        return scene.Say(new Act.SpentLately(span, sum, scene.IsGuardian && span is Span.Week or Span.Longer ? scene.Record.Household.Limits.PerWeek : null));
    }

    /// <summary>To the voice that was asked as it was read out, to others in short; null where nothing is on offer.</summary>
    public static Decision? Offered(Scene scene) => Offering.Again(scene) is { } offer ? scene.Say(offer) : Asking.Total(scene);

    /// <summary>What the home paid for what is on offer when it bought it last; null where nothing is.</summary>
    public static Decision? LastTime(Scene scene)
    {
        if (Basket.OpenQuote(scene.State) is not { } open)
        {
            return null;
        }

        Act[] paid = [.. open.Lines.Where(line => line.Past is not null).Take(MostOrders)
            .Select(line => new Act.LastPaid(line.Name, line.Past!.LastPrice, Math.Max(0, (scene.Now - line.Past.LastBought).Days)))];
        return scene.Say(scene.IsGuest ? [new Act.OnlyForMembers()]
            : !scene.IsSurelyAnAdult && open.Lines.Any(line => line.IsAgeRestricted) ? [new Act.OnlyForAdults()]
            : paid.Length > 0 ? paid
            : [new Act.NeverBought()]);
    }

    private static IEnumerable<Order> Lately(Scene scene, Span span) => scene.Record.Orders.Where(order => order.Spends && order.At > scene.Now.AddDays(-Days) && span switch
    {
        Span.Today => DaysAgo(scene, order) == 0,
        Span.Yesterday => DaysAgo(scene, order) == 1,
        _ => true,
    });

    private static PastOrderOf Told(Scene scene, Order order) =>
        new(order, scene.Record.Household.MemberWith(order.Buyer)?.Name, scene.IsWishOfSpeaker(order), DaysAgo(scene, order));

    private static int DaysAgo(Scene scene, Order order) => Date(scene, scene.Now).DayNumber - Date(scene, order.At).DayNumber;

    private static DateOnly Date(Scene scene, DateTimeOffset at) => DateOnly.FromDateTime((scene.Record.Household.TimeZone.LocalTime(at) ?? at).DateTime);
}
