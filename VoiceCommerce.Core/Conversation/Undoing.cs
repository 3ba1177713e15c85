using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;

namespace VoiceCommerce.Core.Conversation;

/// <summary>Taking back the latest order: by whoever ordered it, or by an adult of the home.</summary>
internal static class Undoing
{
    public static Decision Undo(Scene scene)
    {
        Order? latest = scene.Record.Orders.FirstOrDefault(order => order.Spends || order.State == OrderState.Held || order.IsBeingTakenBack);
        return latest switch
        {
            null => scene.Say(new Act.NothingToUndo()),
            _ when !MayUndo(scene.Member, latest) => scene.Say(new Act.NotYoursToUndo()),
            _ when OrderSaga.Withdraw(latest) is { } withdrawn => Changed(scene, withdrawn, AuditEvent.OrderUndone, new Act.Undone(latest)),
            { State: OrderState.Placing or OrderState.Authorised } => scene.Say(new Act.FinishingOrder()),
            // The one before it is not meant.
            { IsBeingTakenBack: true } => scene.Say(new Act.UndoInHand()),
            _ when OrderSaga.Undo(latest, scene.Now) is { } undoing => Changed(scene, undoing, AuditEvent.UndoAsked),
            _ => scene.Say(new Act.TooLateToUndo(latest)),
        };
    }

    // A child or a television must not undo what the parents ordered.
    private static bool MayUndo(Member? member, Order order) => member is { Role: Role.Adult or Role.Guardian } || member?.Id == order.Buyer;

    private static Decision Changed(Scene scene, Order order, AuditEvent happened, params Act[] acts) => scene.Tell(acts) with
    {
        Record = scene.Record.With(order, scene.Now),
        Orders = [order],
        Audit = [scene.Noted(happened, order.Quote)],
    };
}
