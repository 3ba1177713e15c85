using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;

namespace VoiceCommerce.Core.Conversation;

/// <summary>Taking back the latest order: by whoever ordered it, or by an adult of the home.</summary>
internal static class Undoing
{
    /// <summary>Said twice, it was perhaps only not heard: what was ordered before is taken back on a yes alone.</summary>
    public static Decision Undo(Scene scene)
    {
        Order? latest = scene.Record.Orders.FirstOrDefault(order => order.Spends || order.State == OrderState.Held || order.IsBeingTakenBack);
        return latest switch
        {
            null => scene.Say(new Act.NothingToUndo()),
            _ when !MayUndo(scene.Member, latest) => scene.Say(new Act.NotYoursToUndo()),
            _ when scene.Record.Orders[0] is { State: OrderState.Undone } undone && CanUndo(latest, scene.Now) =>
                scene.Ask(new DialogueState.ConfirmingUndo(latest.Id, latest.Quote.Name, scene.Speaker), new Act.StatusOf(undone, scene.MayName(undone))),
            _ => TakeBack(scene, latest),
        };
    }

    public static Decision Yes(Scene scene, DialogueState.ConfirmingUndo asked) => scene.Record.Order(asked.Order) switch
    {
        null => scene.Tell(new Act.NothingToUndo()),
        _ when !scene.Speaker.IsSameVoiceAs(asked.Asked) => Undo(scene),
        var order => TakeBack(scene, order) with { State = new DialogueState.Idle() },
    };

    private static Decision TakeBack(Scene scene, Order order) => order switch
    {
        _ when OrderSaga.Withdraw(order) is { } withdrawn => Changed(scene, withdrawn, AuditEvent.OrderUndone, new Act.Undone(order)),
        { State: OrderState.Placing or OrderState.Authorised } => scene.Say(new Act.FinishingOrder()),
        // The one before it is not meant.
        { IsBeingTakenBack: true } => scene.Say(new Act.UndoInHand()),
        _ when OrderSaga.Undo(order, scene.Now) is { } undoing => Changed(scene, undoing, AuditEvent.UndoAsked),
        _ => scene.Say(new Act.TooLateToUndo(order)),
    };

    private static bool CanUndo(Order order, DateTimeOffset now) => (OrderSaga.Withdraw(order) ?? OrderSaga.Undo(order, now)) is not null;

    // A child or a television must not undo what the parents ordered.
    private static bool MayUndo(Member? member, Order order) => member is { Role: Role.Adult or Role.Guardian } || member?.Id == order.Buyer;

    private static Decision Changed(Scene scene, Order order, AuditEvent happened, params Act[] acts) => scene.Tell(acts) with
    {
        Record = scene.Record.With(order, scene.Now),
        Orders = [order],
        Audit = [scene.Noted(happened, order.Quote)],
    };
}
