using System.Text.Json;
using VoiceCommerce.Core;
using VoiceCommerce.Core.DryRun;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Functions.Merchant.Reading;
using VoiceCommerce.Functions.Merchant.Writing;

namespace VoiceCommerce.Functions.Merchant.Endpoints;

/// <summary>Other rules over the past month of all homes, before the shop sets any of them.</summary>
internal sealed class PolicyEndpoints(PolicyDryRun dryRun, TimeProvider clock, ILogger logger)
{
    public async Task<Answer> DryRunAsync(HttpContext context)
    {
        QueryFields query = new(context.Request.Query);
        HouseholdId? after = query.Value("after", HouseholdId.From, "must be the last page's next");
        int homes = query.Most();
        if (query.Problem() is { } problem)
        {
            return problem;
        }

        (PolicyChange? change, Answer.Problem? unread) = await Documents.ReadAsync(context, PolicyReader.Read);
        return change is null ? unread! : new Answer.Streamed(null, (writer, cancellation) => WriteAsync(writer, change, after, homes, cancellation));
    }

    private async Task WriteAsync(Utf8JsonWriter writer, PolicyChange change, HouseholdId? after, int homes, CancellationToken cancellation)
    {
        long begun = clock.GetTimestamp();
        DryRunWriter page = new(writer);
        HouseholdId? next = null;
        page.Begin();
        await foreach (HomeTrial home in dryRun.RunAsync(change, after, homes, cancellation))
        {
            if (home.Failure is { } failure)
            {
                Log.Unreadable(logger, home.Household.Value, failure);
            }

            page.Write(home);
            await writer.FlushAsync(cancellation);
            if (page.Homes == homes || page.Flips >= MerchantLimits.PageFlips || clock.GetElapsedTime(begun) > MerchantLimits.DryRunFor)
            {
                next = home.Household; // Perhaps nobody lives behind it; then the next page is empty.
                break;
            }
        }

        page.End(next);
        Log.PolicyTried(logger, page.Homes, page.Flips);
    }
}
