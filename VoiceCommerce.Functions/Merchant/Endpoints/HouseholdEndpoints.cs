using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using VoiceCommerce.Core;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Merchant.Reading;
using VoiceCommerce.Functions.Merchant.Writing;

namespace VoiceCommerce.Functions.Merchant.Endpoints;

/// <summary>A home's settings, and its end.</summary>
internal sealed class HouseholdEndpoints(IHouseholdStore store, IHouseholdArchive archive, ErasureDesk erasure, HouseholdChanges changes, HouseholdReader reader, ILogger logger)
{
    public async Task<Answer> ListAsync(HttpContext context)
    {
        QueryFields query = new(context.Request.Query);
        HouseholdId? after = query.Value("after", HouseholdId.From, "must be the last page's next");
        int most = query.Most();
        if (query.Problem() is { } problem)
        {
            return problem;
        }

        IReadOnlyList<HouseholdId> found = await archive.ListHouseholdsAsync(after, most + 1, context.RequestAborted); // One more tells whether there is another page.
        return new Answer.Json(StatusCodes.Status200OK, writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("households");
            foreach (HouseholdId id in found.Take(most))
            {
                writer.WriteStringValue(id.Value);
            }

            writer.WriteEndArray();
            writer.WriteString("next", found.Count > most ? found[most - 1].Value : null);
            writer.WriteEndObject();
        });
    }

    public async Task<Answer> GetAsync(HttpContext context)
    {
        if (context.Household() is not { } id)
        {
            return RouteIds.BadHousehold;
        }

        LoadedHousehold? loaded = await store.LoadAsync(id, null, new HabitQuery.None(), context.RequestAborted);
        return loaded is null ? Problems.NotFound("household") : Shown(StatusCodes.Status200OK, loaded.Record.Household);
    }

    public async Task<Answer> PutAsync(HttpContext context)
    {
        if (context.Household() is not { } id)
        {
            return RouteIds.BadHousehold;
        }

        (SentHousehold? settings, Answer.Problem? problem) = await Documents.ReadAsync(context, (element, mistakes) => reader.Read(element, id, mistakes));
        if (settings is null)
        {
            return problem!;
        }

        Answer answer = await changes.MakeAsync(id, (loaded, now) => Allows(context.Request.Headers, loaded?.Record.Household) ? Replace(loaded, settings, now) : (null, Problems.ChangedSince), context.RequestAborted);
        if (answer is Answer.Json)
        {
            Log.SettingsChanged(logger, id.Value);
        }

        return answer;
    }

    public async Task<Answer> EraseAsync(HttpContext context)
    {
        if (context.Household() is not { } id)
        {
            return RouteIds.BadHousehold;
        }

        LoadedHousehold? loaded = await store.LoadAsync(id, null, new HabitQuery.None(), context.RequestAborted);
        if (!Allows(context.Request.Headers, loaded?.Record.Household))
        {
            return Problems.ChangedSince;
        }

        ErasureOutcome outcome = await erasure.EraseAsync(id, context.RequestAborted);
        if (outcome is ErasureOutcome.Erased)
        {
            Log.Erased(logger, id.Value);
        }

        return outcome switch
        {
            ErasureOutcome.Erased => new Answer.NoContent(),
            ErasureOutcome.NotFound => Problems.NotFound("household"),
            ErasureOutcome.MoneyInFlight(var open) => Problems.Conflict("order-open", "Money of this household is in flight",
                $"Order {open.Id} is {WireName.Of(open.State)}: erased now, nobody could take or give back what is reserved. Try again when it is finished."),
            _ => throw new NotSupportedException(outcome.GetType().Name),
        };
    }

    private static (HouseholdCommit? Commit, Answer Answer) Replace(LoadedHousehold? loaded, SentHousehold sent, DateTimeOffset now)
    {
        Household settings = sent.Household;
        Household? before = loaded?.Record.Household;
        if (before is not null && before.Currency != settings.Currency)
        {
            // Its orders, habits and limits are amounts of the old one, and amounts of two currencies never meet.
            return (null, Problems.Conflict("currency-fixed", "A household keeps its currency", $"The household was made with {before.Currency}; erase it and make it anew to change that."));
        }

        if (before is null && !sent.SaysMembers)
        {
            return (null, Problems.Invalid([new("/members", "must have at least one guardian")]));
        }

        Household after = settings with
        {
            Code = before?.Code,
            Linked = before?.Linked,
            Members = sent.SaysMembers || before is null ? settings.Members : before.Members,
            UnknownVoices = [.. (before?.UnknownVoices ?? []).Where(voice => !sent.SaysMembers || settings.MemberBehind(voice.Person) is null)],
            Permissions = [.. (before?.Permissions ?? []).Where(permission => !sent.SaysMembers || settings.Members.Any(member => member.Id == permission.For))],
            Limits = sent.SaysLimits || before is null ? settings.Limits : before.Limits,
            Rules = before is null ? settings.Rules : sent.SaysRules ? settings.Rules.After(before.Rules) : before.Rules,
            TimeZone = sent.SaysTimeZone || before is null ? settings.TimeZone : before.TimeZone,
            AddressSince = before is null || before.Address.IsSameAs(settings.Address) ? before?.AddressSince : now,
        };
        IReadOnlyList<AuditChange> different = SettingChanges.Between(before, after);
        HouseholdCommit commit = new()
        {
            Record = loaded is null ? HouseholdRecord.New(after) : loaded.Record with { Household = after },
            ExpectedVersion = loaded?.Version ?? 0,
            Audit = different.Count == 0 ? [] : [new(now, AuditEvent.SettingsChanged, Audits.Merchant, null, null, []) { Changes = different }],
            At = now,
        };
        return (commit, Shown(loaded is null ? StatusCodes.Status201Created : StatusCodes.Status200OK, after));
    }

    // RFC 9110, 13.1: of two clients that read, change and write, the second must not undo what the first did.
    private static bool Allows(IHeaderDictionary headers, Household? stands) =>
        (headers.IfMatch.Count == 0 || Names(headers.IfMatch, stands, strongly: true) == true) && (headers.IfNoneMatch.Count == 0 || Names(headers.IfNoneMatch, stands, strongly: false) == false);

    /// <summary>Null where the header is no list of tags, which allows nothing.</summary>
    private static bool? Names(StringValues header, Household? stands, bool strongly) => EntityTagHeaderValue.TryParseStrictList(header.OfType<string>().ToArray(), out IList<EntityTagHeaderValue>? tags)
        ? stands is not null && tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Compare(new(TagOf(stands)), strongly))
        : null;

    // Of all that is shown, with its code's state and what is allowed for good; what is bought does not change it.
    private static string TagOf(Household household)
    {
        ArrayBufferWriter<byte> bytes = new();
        using (Utf8JsonWriter writer = new(bytes))
        {
            HouseholdWriter.Write(writer, household);
        }

        return $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes.WrittenSpan)[..16])}\"";
    }

    private static Answer.Json Shown(int status, Household household) => new(
        status,
        writer => HouseholdWriter.Write(writer, household),
        status == StatusCodes.Status201Created ? $"{MerchantRoutes.Root}/households/{Uri.EscapeDataString(household.Id.Value)}" : null)
    {
        Tag = TagOf(household),
    };
}
