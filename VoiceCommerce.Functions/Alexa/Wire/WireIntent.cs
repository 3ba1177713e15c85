namespace VoiceCommerce.Functions.Alexa.Wire;

internal sealed record WireIntent
{
    public string? Name { get; init; }

    public Dictionary<string, WireSlot?>? Slots { get; init; }
}

internal sealed record WireSlot
{
    /// <summary>Missing when the slot was not filled, and when several values filled it.</summary>
    public string? Value { get; init; }

    public WireResolutions? Resolutions { get; init; }

    public WireSlotValue? SlotValue { get; init; }
}

/// <summary>"Simple" has a value, "List" has values.</summary>
internal sealed record WireSlotValue
{
    public string? Value { get; init; }

    public WireResolutions? Resolutions { get; init; }

    public List<WireSlotValue?>? Values { get; init; }
}

internal sealed record WireResolutions
{
    public List<WireResolution?>? ResolutionsPerAuthority { get; init; }
}

internal sealed record WireResolution
{
    public string? Authority { get; init; }

    public WireStatus? Status { get; init; }

    public List<WireResolvedValue?>? Values { get; init; }
}

internal sealed record WireStatus
{
    public string? Code { get; init; }
}

internal sealed record WireResolvedValue
{
    public WireEntity? Value { get; init; }
}

internal sealed record WireEntity
{
    public string? Name { get; init; }

    public string? Id { get; init; }
}
