using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Notices;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Wording;

namespace VoiceCommerce.Core;

/// <summary>Who is written to because of a commit. It follows from how the commit moves its orders, so no way to change one can forget it. Pure.</summary>
internal static class Noticing
{
    /// <summary>True when a receipt of this home's orders reaches somebody.</summary>
    public static bool Reaches(NoticeRoute route, Household home) => route == NoticeRoute.Shop || (route == NoticeRoute.Mail && home.Email is not null);

    /// <param name="route">How people are reached.</param>
    /// <param name="before">The home as it was loaded.</param>
    /// <param name="after">The home as it is committed.</param>
    /// <param name="changed">The orders of the commit.</param>
    /// <param name="now">Of the commit.</param>
    public static IReadOnlyList<Notice> Of(NoticeRoute route, HouseholdRecord before, HouseholdRecord after, IReadOnlyList<Order> changed, DateTimeOffset now)
    {
        List<Notice> notices = [];
        foreach (Order order in route == NoticeRoute.None ? [] : changed)
        {
            Order? known = before.Order(order.Id);
            OrderState? was = known?.State;
            NoticeKind? told = order.AskAgainAt is not null && order.AskAgainAt != known?.AskAgainAt ? NoticeKind.OrderStillHeld
                : order.AwaitsPerson && known?.AwaitsPerson != true ? NoticeKind.OrderAwaitsPerson
                : KindOf(was, order.State);
            if (told is { } kind && To(kind, was, after.Household) is var to && (route == NoticeRoute.Shop || to.Count > 0))
            {
                notices.Add(Write(kind, order, after, to, now));
            }
        }

        return notices;
    }

    private static NoticeKind? KindOf(OrderState? before, OrderState after) => (before, after) switch
    {
        _ when before == after => null,
        (OrderState.Undoing, OrderState.Placed) => NoticeKind.OrderNotUndone,
        (_, OrderState.Placed) => NoticeKind.OrderPlaced,
        (_, OrderState.Held) => NoticeKind.OrderHeld,
        (_, OrderState.Declined) => NoticeKind.OrderDeclined,
        (_, OrderState.Refused) => NoticeKind.OrderRefused,
        (_, OrderState.Expired) => NoticeKind.OrderExpired,
        (_, OrderState.Undone) => NoticeKind.OrderUndone,
        (_, OrderState.Captured) => NoticeKind.OrderCaptured,
        _ => null,
    };

    // Guardians who were asked hear how it ended without them.
    private static IReadOnlyList<EmailAddress> To(NoticeKind kind, OrderState? before, Household home)
    {
        IEnumerable<EmailAddress?> guardians = home.Members.Where(member => member.Role == Role.Guardian).Select(member => member.Email);
        IEnumerable<EmailAddress?> all = kind switch
        {
            NoticeKind.OrderAwaitsPerson => [],
            NoticeKind.OrderHeld or NoticeKind.OrderStillHeld => guardians,
            _ => before == OrderState.Held ? [home.Email, .. guardians] : [home.Email],
        };
        return [.. all.OfType<EmailAddress>().Distinct()];
    }

    private static Notice Write(NoticeKind kind, Order order, HouseholdRecord home, IReadOnlyList<EmailAddress> to, DateTimeOffset now)
    {
        HeldBack? reasons = home.LastHeldBack is { } last && last.Order == order.Id ? last : home.HoldReasons.FirstOrDefault(held => held.Order == order.Id);
        Language language = Languages.For(home.Household.Locale);
        DateTimeOffset? again = kind == NoticeKind.OrderStillHeld ? order.AskAgainAt : null;
        DateTimeOffset? which = kind == NoticeKind.OrderAwaitsPerson ? now : again; // Of a kind that may come several times.
        return new()
        {
            Id = which is { } time ? NoticeId.Of(order.Id, kind, time) : NoticeId.Of(order.Id, kind),
            Kind = kind,
            Household = order.Household,
            Order = order.Id,
            To = to,
            Locale = language.Locale,
            Letter = language.Write(kind, order, home.Household, reasons?.Findings ?? []),
            At = now,
            NotBefore = again,
        };
    }
}
