namespace VoiceCommerce.Core.Understanding;

/// <summary>An utterance's intent and slots, as a speech platform would send them.</summary>
/// <param name="Intent">One of <see cref="IntentNames"/>.</param>
/// <param name="Slots">By slot name; only slots that were filled.</param>
public sealed record Understood(string Intent, IReadOnlyDictionary<string, SlotReading> Slots)
{
    // What fills a slot is speech, and may be a code.
    public override string ToString() => Intent;
}

/// <summary>What was heard for one slot.</summary>
/// <param name="Value">The words; for numbers their digits. "?" is a platform's sign for a number that it could not make out.</param>
/// <param name="Id">Of the slot type's value that was meant; null when none was resolved, or several.</param>
/// <param name="Name">That value's canonical words; null likewise.</param>
public sealed record SlotReading(string? Value, string? Id = null, string? Name = null)
{
    public override string ToString() => "(slot)";
}
