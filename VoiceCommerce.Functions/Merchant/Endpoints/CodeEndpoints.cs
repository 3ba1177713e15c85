using VoiceCommerce.Core;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Core.Turns;
using VoiceCommerce.Functions.Merchant.Reading;

namespace VoiceCommerce.Functions.Merchant.Endpoints;

/// <summary>The purchase code: set anew, which unlocks it, or taken away. Its digits go to the hasher and nowhere else.</summary>
internal sealed class CodeEndpoints(HouseholdChanges changes, ICodeHasher hasher, ILogger logger)
{
    public async Task<Answer> PutAsync(HttpContext context)
    {
        if (context.Household() is not { } id)
        {
            return RouteIds.BadHousehold;
        }

        (SpokenCode? code, Answer.Problem? problem) = await Documents.ReadAsync(context, CodeReader.Read);
        return code is null ? problem!
            : CodeRules.FaultOf(code.Digits) is { } fault ? Problems.WeakCode(CodeReader.Rule(fault))
            : await SetAsync(id, new() { Hash = hasher.Hash(code.Digits) }, context.RequestAborted);
    }

    public async Task<Answer> DeleteAsync(HttpContext context)
    {
        if (context.Household() is not { } id)
        {
            return RouteIds.BadHousehold;
        }

        Answer answer = await changes.MakeAsync(id, (loaded, now) => Change(loaded, null, AuditEvent.CodeReset, now), context.RequestAborted);
        if (answer is Answer.NoContent)
        {
            Log.CodeReset(logger, id.Value);
        }

        return answer;
    }

    private async Task<Answer> SetAsync(HouseholdId id, PurchaseCode code, CancellationToken cancellation)
    {
        Answer answer = await changes.MakeAsync(id, (loaded, now) => Change(loaded, code, AuditEvent.CodeSet, now), cancellation);
        if (answer is Answer.NoContent)
        {
            Log.CodeSet(logger, id.Value);
        }

        return answer;
    }

    private static (HouseholdCommit? Commit, Answer Answer) Change(LoadedHousehold? loaded, PurchaseCode? code, AuditEvent what, DateTimeOffset now)
    {
        if (loaded is null)
        {
            return (null, Problems.NotFound("household"));
        }

        HouseholdCommit commit = new()
        {
            Record = loaded.Record with { Household = loaded.Record.Household with { Code = code } },
            ExpectedVersion = loaded.Version,
            Audit = [new(now, what, Audits.Merchant, null, null, [])],
            At = now,
        };
        return (commit, new Answer.NoContent());
    }
}
