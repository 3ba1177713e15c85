using System.Collections.Frozen;

namespace VoiceCommerce.Functions.Alexa.Verification;

/// <summary>
/// The skills this backend answers. A signature only says that Alexa sent the request; for whose skill it was meant, the id inside says.
/// Without a configured id nothing is answered.
/// </summary>
internal sealed class SkillIds
{
    private readonly FrozenSet<string> ids;

    private SkillIds(FrozenSet<string> ids) => this.ids = ids;

    /// <summary>Blank entries count for nothing, so that a forgotten setting cannot match a request without an id.</summary>
    public static SkillIds From(IEnumerable<string> configured) =>
        new(configured.Where(id => !string.IsNullOrWhiteSpace(id)).ToFrozenSet(StringComparer.Ordinal));

    /// <summary>Ask it of every application id in the request: the session's, where there is one, and the context's.</summary>
    public bool Has(string? applicationId) => applicationId is not null && ids.Contains(applicationId);
}
