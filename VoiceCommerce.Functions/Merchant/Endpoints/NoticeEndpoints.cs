using VoiceCommerce.Core.Notices;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Merchant.Reading;
using VoiceCommerce.Functions.Merchant.Writing;

namespace VoiceCommerce.Functions.Merchant.Endpoints;

/// <summary>Receipts and notices that reached nobody, for the merchant's staff to deliver in another way.</summary>
internal sealed class NoticeEndpoints(INoticeOutbox outbox)
{
    public async Task<Answer> ListAsync(HttpContext context)
    {
        QueryFields query = new(context.Request.Query);
        _ = query.Value("state", text => text is "dead" ? text : null, "must be dead"); // What still waits is nobody's work yet.
        PageQuery page = query.Page();
        if (query.Problem() is { } problem)
        {
            return problem;
        }

        Page<QueuedNotice> notices = await outbox.ListDeadNoticesAsync(page.After, page.Most, context.RequestAborted);
        return new Answer.Json(StatusCodes.Status200OK, writer =>
        {
            writer.WriteStartObject();
            writer.WriteEach("notices", notices.Items, NoticeWriter.Write);
            writer.WriteEach("unreadable", notices.Unreadable, (to, id) => to.WriteStringValue(id));
            writer.WriteString("next", notices.Next);
            writer.WriteEndObject();
        });
    }
}
