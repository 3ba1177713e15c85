using VoiceCommerce.Core;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Merchant.Reading;
using VoiceCommerce.Functions.Merchant.Writing;

namespace VoiceCommerce.Functions.Merchant.Endpoints;

/// <summary>Orders, and the merchant's word on those that wait or are in doubt.</summary>
internal sealed class OrderEndpoints(IHouseholdArchive archive, IHeldOrders held, ReconciliationDesk reconciliation, ILogger logger)
{
    public async Task<Answer> ListAsync(HttpContext context)
    {
        QueryFields query = new(context.Request.Query);
        OrderState? state = query.Choice<OrderState>("state");
        HouseholdId? household = query.Value("household", HouseholdId.From, Expected.HouseholdId);
        PageQuery page = query.Page();
        if (query.Problem() is { } problem)
        {
            return problem;
        }

        Page<Order> orders = await archive.ListOrdersAsync(household, state, page.After, page.Most, context.RequestAborted);
        return new Answer.Json(StatusCodes.Status200OK, writer =>
        {
            writer.WriteStartObject();
            writer.WriteEach("orders", orders.Items, OrderWriter.Write);
            writer.WriteString("next", orders.Next);
            writer.WriteEndObject();
        });
    }

    public async Task<Answer> GetAsync(HttpContext context)
    {
        if (context.Order() is not { } id)
        {
            return RouteIds.BadOrder;
        }

        return await archive.FindOrderAsync(id, context.RequestAborted) is { } order ? Shown(order) : Problems.NotFound("order");
    }

    public async Task<Answer> ApproveAsync(HttpContext context)
    {
        if (context.Order() is not { } id)
        {
            return RouteIds.BadOrder;
        }

        (Approval? approval, Answer.Problem? problem) = await ApprovalReader.ReadAsync(context);
        if (approval is null)
        {
            return problem!;
        }

        HeldOrderOutcome outcome = await held.ApproveAsync(id, Audits.Merchant, approval, context.RequestAborted);
        if (outcome is HeldOrderOutcome.Approved)
        {
            Log.Approved(logger, id.Value);
        }

        return AnswerTo(outcome);
    }

    public async Task<Answer> DeclineAsync(HttpContext context)
    {
        if (context.Order() is not { } id)
        {
            return RouteIds.BadOrder;
        }

        if (await Documents.UnexpectedAsync(context) is { } unexpected)
        {
            return unexpected;
        }

        HeldOrderOutcome outcome = await held.DeclineAsync(id, Audits.Merchant, context.RequestAborted);
        if (outcome is HeldOrderOutcome.Declined)
        {
            Log.Declined(logger, id.Value);
        }

        return AnswerTo(outcome);
    }

    public async Task<Answer> PutOffAsync(HttpContext context) => context.Order() is not { } id ? RouteIds.BadOrder
        : await Documents.UnexpectedAsync(context) ?? AnswerTo(await held.PutOffAsync(id, Audits.Merchant, context.RequestAborted));

    public async Task<Answer> ReconcileAsync(HttpContext context)
    {
        if (context.Order() is not { } id)
        {
            return RouteIds.BadOrder;
        }

        (Reconciliation? found, Answer.Problem? problem) = await Documents.ReadAsync(context, ReconciliationReader.Read);
        if (found is null)
        {
            return problem!;
        }

        Reconciled outcome = await reconciliation.ReconcileAsync(id, found, Audits.Merchant, context.RequestAborted);
        if (outcome is Reconciled.Settled)
        {
            Log.Reconciled(logger, id.Value);
        }

        return AnswerTo(outcome);
    }

    private static Answer AnswerTo(Reconciled outcome) => outcome switch
    {
        Reconciled.Settled settled => Shown(settled.Order),
        Reconciled.NotFound => Problems.NotFound("order"),
        Reconciled.NotInDoubt other => Problems.Conflict("not-in-doubt", "The order is not in doubt in that state", $"It is {WireName.Of(other.State)}; nothing was changed."),
        Reconciled.TooEarly { Order.Retry: var retry } => Problems.Conflict("too-early", "The shop is still asking by itself",
            $"It has asked {retry?.Tries ?? 0} times, and does again just now or soon. Your word is taken between its tries, once awaitsPerson is true."),
        Reconciled.MoneyOwed => Problems.Conflict("money-owed", "Reserved money must be given back", "Give it back at the payment provider, then say that it happened."),
        _ => throw new NotSupportedException(outcome.GetType().Name),
    };

    private static Answer AnswerTo(HeldOrderOutcome outcome) => outcome switch
    {
        HeldOrderOutcome.Approved approved => Shown(approved.Order),
        HeldOrderOutcome.Declined declined => Shown(declined.Order),
        HeldOrderOutcome.PutOff later => Shown(later.Order),
        HeldOrderOutcome.NotFound => Problems.NotFound("order"),
        HeldOrderOutcome.NotHeld decided => Problems.NotHeld(decided.State),
        HeldOrderOutcome.DoesNotFit(var field, var expected) => Problems.Invalid([new($"/{field}", expected)]),
        HeldOrderOutcome.CostsMore => Problems.Conflict("no-longer-possible", "The order cannot be approved as it stands", "It costs more today than was agreed to."),
        HeldOrderOutcome.NoLongerPossible impossible => Problems.Conflict("no-longer-possible", "The order cannot be approved as it stands", impossible.Reason),
        _ => throw new NotSupportedException(outcome.GetType().Name),
    };

    private static Answer.Json Shown(Order order) => new(StatusCodes.Status200OK, writer => OrderWriter.Write(writer, order));
}
