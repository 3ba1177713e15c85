using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Merchant.Writing;

namespace VoiceCommerce.Functions.Merchant.Endpoints;

/// <summary>An order in the form of the Universal Commerce Protocol's checkout, so that another assistant of the household is served from the same state.</summary>
/// <param name="store">The homes.</param>
/// <param name="archive">Finds an order's home.</param>
/// <param name="origin">Of the guardian's pages; null where there are none.</param>
/// <param name="clock">A hold that has run out is over, swept or not.</param>
internal sealed class CheckoutEndpoints(IHouseholdStore store, IHouseholdArchive archive, string? origin, TimeProvider clock)
{
    public async Task<Answer> GetAsync(HttpContext context)
    {
        if (context.Order() is not { } id)
        {
            return RouteIds.BadOrder;
        }

        if (await archive.FindOrderAsync(id, context.RequestAborted) is not { } found
            || await store.LoadAsync(found.Household, null, new HabitQuery.None(), context.RequestAborted) is not { } home)
        {
            return Problems.NotFound("order");
        }

        Checkout checkout = Of(home.Record, home.Record.Order(id) ?? found);
        return checkout is { Status: CheckoutStatus.RequiresEscalation, Page: null }
            ? Problems.Conflict("no-buyer-page", "There is no page for the guardian", "The order waits for a guardian, and the guardian's pages are not set up; the protocol needs an address to go on at.")
            : new Answer.Json(StatusCodes.Status200OK, writer => CheckoutWriter.Write(writer, checkout));
    }

    private Checkout Of(HouseholdRecord record, Order order) => new(
        order,
        StatusOf(order),
        origin is null ? null : $"{origin}/guardian/orders/{order.Id}",
        record.HoldReasons.FirstOrDefault(reasons => reasons.Order == order.Id)?.Findings ?? [],
        record.Household.Locale);

    private CheckoutStatus StatusOf(Order order) => order.State switch
    {
        OrderState.Held when clock.GetUtcNow() >= order.At + Order.HoldLifetime => CheckoutStatus.Canceled,
        OrderState.Held => CheckoutStatus.RequiresEscalation,
        OrderState.Placing or OrderState.Authorised => CheckoutStatus.CompleteInProgress,
        OrderState.Placed or OrderState.Capturing or OrderState.Captured or OrderState.WrittenOff or OrderState.Undoing => CheckoutStatus.Completed,
        _ => CheckoutStatus.Canceled,
    };
}
