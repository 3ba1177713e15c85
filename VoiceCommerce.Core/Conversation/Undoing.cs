using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Resolution;

namespace VoiceCommerce.Core.Conversation;

/// <summary>Taking an order back: by whoever ordered it, or by an adult of the home.</summary>
internal static class Undoing
{
    /// <summary>
    /// "My order" is the speaker's own while it can be taken back, and taken back at once. Somebody else's is asked for first; and so is the one before an order
    /// that is taken back already, because who says it twice was perhaps only not heard.
    /// </summary>
    public static Decision Undo(Scene scene)
    {
        Order? meant = Meant(scene);
        Order? undone = scene.Record.Orders.TakeWhile(order => order != meant).FirstOrDefault(order => order.State == OrderState.Undone);
        return meant switch
        {
            null => scene.Say(new Act.NothingToUndo()),
            _ when !MayUndo(scene, meant) => scene.Say(new Act.NotYoursToUndo()),
            _ when CanUndo(meant, scene.Now) && undone is not null => Ask(scene, meant, Asking.StatusOf(scene, undone)),
            _ when CanUndo(meant, scene.Now) && !scene.IsWishOfSpeaker(meant) => Ask(scene, meant, new Act.OrderOfOther(meant, scene.Record.Household.MemberWith(meant.Buyer)?.Name)),
            _ => TakeBack(scene, meant),
        };
    }

    /// <summary>"Cancel the dollhouse": an order that has it and can be taken back is asked for; null where there is none.</summary>
    public static Decision? Named(Scene scene, IReadOnlyList<string> stems) =>
        scene.Record.Orders.FirstOrDefault(order => IsPossible(scene, order)
            && order.Quote.Lines.Any(line => stems.Any(ProductWords.StemsOf(line.Name).Contains))) is { } meant
            ? Ask(scene, meant, [new Act.NotInCart(), Asking.StatusOf(scene, meant), .. meant.Quote.Lines.Count > 1 ? (Act[])[new Act.OnlyAsWhole()] : []])
            : null;

    /// <summary>"Cancel", or a no to nothing, right behind the speaker's own order: it is asked whether that is meant. Null where there is none.</summary>
    public static Decision? Regretted(Scene scene) =>
        scene.JustAskedFor.FirstOrDefault() is { } latest && CanUndo(latest, scene.Now) && scene.MayName(latest)
            ? Ask(scene, latest, latest.Quote.Lines.Count > 1 ? [Asking.StatusOf(scene, latest)] : [])
            : null;

    public static Decision Yes(Scene scene, DialogueState.ConfirmingUndo asked) => scene.Record.Order(asked.Order) switch
    {
        null => scene.Tell(new Act.NothingToUndo()),
        var order when !MayUndo(scene, order) => scene.Say(new Act.NotYoursToUndo()),
        var order when !scene.Speaker.IsSameVoiceAs(asked.Asked) => Ask(scene, order, Asking.StatusOf(scene, order)),
        var order => TakeBack(scene, order) with { State = new DialogueState.Idle() },
    };

    /// <summary>This voice can take it back now.</summary>
    public static bool IsPossible(Scene scene, Order order) => CanUndo(order, scene.Now) && MayUndo(scene, order);

    /// <summary>Beside an order that is taken back: that others of who wished for it are not.</summary>
    public static Act[] Others(HouseholdRecord record, Order order, DateTimeOffset now) =>
        record.Orders.Where(other => other.Id != order.Id && other.State == OrderState.Placed && CanUndo(other, now) && IsOfSameVoice(other, order)).ToArray() is { Length: > 0 } others
            ? [new Act.StillStands(others)]
            : [];

    private static bool IsOfSameVoice(Order other, Order order) => order.Buyer is { } buyer ? other.Buyer == buyer : other.Buyer is null && order.AskedBy is { } voice && other.AskedBy?.IsSameVoiceAs(voice) == true;

    private static Order? Meant(Scene scene)
    {
        Order[] live = [.. scene.Record.Orders.Where(order => order.IsLive)];
        Order? own = live.FirstOrDefault(scene.IsWishOfSpeaker);
        return own is not null && (own.InDoubt || CanUndo(own, scene.Now)) ? own
            : live.FirstOrDefault(order => IsPossible(scene, order)) ?? own ?? live.FirstOrDefault();
    }

    private static Decision Ask(Scene scene, Order order, params Act[] first) =>
        scene.Ask(new DialogueState.ConfirmingUndo(order.Id, order.Quote.Name, scene.Speaker), first);

    private static Decision TakeBack(Scene scene, Order order) => order switch
    {
        _ when OrderSaga.Withdraw(order) is { } withdrawn => Changed(scene, withdrawn, AuditEvent.OrderUndone, [new Act.Undone(order), .. Others(scene.Record, order, scene.Now)]),
        { State: OrderState.Placing or OrderState.Authorised } => scene.Say(new Act.FinishingOrder()),
        // The one before it is not meant.
        { IsBeingTakenBack: true } => scene.Say(new Act.UndoInHand()),
        _ when OrderSaga.Undo(order, scene.Now) is { } undoing => Changed(scene, undoing, AuditEvent.UndoAsked),
        _ => scene.Say(new Act.TooLateToUndo(order)),
    };

    private static bool CanUndo(Order order, DateTimeOffset now) => (OrderSaga.Withdraw(order) ?? OrderSaga.Undo(order, now)) is not null;

    // A child, a television or a voice that only resembles an adult's must not undo what the parents ordered.
    private static bool MayUndo(Scene scene, Order order) => scene.IsWishOfSpeaker(order) || scene.IsSurelyAnAdult;

    private static Decision Changed(Scene scene, Order order, AuditEvent happened, params Act[] acts) => scene.Tell(acts) with
    {
        Record = scene.Record.With(order, scene.Now),
        Orders = [order],
        Audit = [scene.Noted(happened, order.Quote)],
    };
}
