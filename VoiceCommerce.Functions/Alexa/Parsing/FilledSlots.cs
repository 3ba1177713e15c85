using VoiceCommerce.Core.Understanding;
using VoiceCommerce.Functions.Alexa.Wire;

namespace VoiceCommerce.Functions.Alexa.Parsing;

/// <summary>Alexa's slots as Core reads them: only those that were filled, by their name.</summary>
internal static class FilledSlots
{
    /// <summary>Alexa's own cap lies far below; a phrase keeps 200 characters anyway.</summary>
    public const int MaxSaid = 500;

    private const string Match = "ER_SUCCESS_MATCH";

    // "Use Dynamic Entities for Customized Interactions": what Dialog.UpdateDynamicEntities brought has an authority of its own.
    private const string DynamicAuthority = "amzn1.er-authority.echo-sdk.dynamic.";

    public static IReadOnlyDictionary<string, SlotReading> Read(Dictionary<string, WireSlot?>? slots)
    {
        Dictionary<string, SlotReading> filled = new(StringComparer.Ordinal);
        foreach ((string name, WireSlot? slot) in slots ?? [])
        {
            if (slot is not null && Read(slot) is { } spoken)
            {
                filled[name] = spoken;
            }
        }

        return filled;
    }

    private static SlotReading? Read(WireSlot slot)
    {
        if (slot.Value is not null)
        {
            return Spoken(slot.Value, slot.Resolutions ?? slot.SlotValue?.Resolutions);
        }

        List<WireSlotValue> values = [.. Leaves(slot.SlotValue)];
        return values switch
        {
            [] => null,
            [var one] => Spoken(one.Value!, one.Resolutions),

            // "Milk and eggs" is not one entity; the words together are what was said, and the conversation sorts it out.
            _ => Spoken(string.Join(" and ", values.Select(value => value.Value)), null),
        };
    }

    private static IEnumerable<WireSlotValue> Leaves(WireSlotValue? value) => value switch
    {
        null => [],
        { Values: { } values } => values.SelectMany(Leaves),
        { Value: not null } => [value],
        _ => [],
    };

    private static SlotReading? Spoken(string said, WireResolutions? resolutions)
    {
        string words = said.Length > MaxSaid ? said[..MaxSaid] : said;
        WireEntity? entity = Resolved(resolutions);
        return string.IsNullOrWhiteSpace(words) ? null : new(words, entity?.Id, entity?.Name);
    }

    /// <summary>The names that this conversation expects win over the shop's. Where one authority offers several entities, none is taken: which one is meant is to be asked.</summary>
    private static WireEntity? Resolved(WireResolutions? resolutions)
    {
        List<WireResolution> matches =
            [.. (resolutions?.ResolutionsPerAuthority ?? []).OfType<WireResolution>().Where(resolution => resolution.Status?.Code == Match)];
        WireResolution? best = matches.Find(IsDynamic) ?? matches.FirstOrDefault();
        return best?.Values is [{ Value: { } only }] ? only : null;
    }

    private static bool IsDynamic(WireResolution resolution) => resolution.Authority?.StartsWith(DynamicAuthority, StringComparison.Ordinal) == true;
}
