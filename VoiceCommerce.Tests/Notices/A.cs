using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Notices;
using VoiceCommerce.Tests.Storage;

namespace VoiceCommerce.Tests.Notices;

/// <summary>A notice like any other.</summary>
internal static class A
{
    public static Notice Notice(string order = "order-0001", string household = "home-1", NoticeKind kind = NoticeKind.OrderPlaced, DateTimeOffset? at = null, params string[] to) => new()
    {
        Id = NoticeId.Of(OrderId.From(order)!, kind),
        Kind = kind,
        Household = HouseholdId.From(household)!,
        Order = OrderId.From(order)!,
        To = [.. (to.Length == 0 ? ["home@example.com"] : to).Select(address => EmailAddress.From(address)!)],
        Locale = "en-GB",
        Letter = new("Your order of Café crème", "Thank you.\n\n1 x Café crème: £1.80\n.\nOrder number: " + order + "\n"),
        At = at ?? An.Evening,
    };
}
