namespace VoiceCommerce.Functions.Payments;

// Stored: renaming needs a migration.
internal enum SandboxTarget
{
    Authorise,
    Capture,
    Void,
    Place,
    Cancel,
}

/// <summary>How the sandbox misbehaves. Stored: renaming needs a migration.</summary>
internal enum SandboxMode
{
    /// <summary>Says no and remembers it.</summary>
    Decline,

    /// <summary>The line drops before anything happened.</summary>
    FailBefore,

    /// <summary>It happened, and then the line drops.</summary>
    FailAfter,

    /// <summary>Nothing happens and nobody answers until the caller gives up.</summary>
    StallBefore,

    /// <summary>It happened, and nobody answers until the caller gives up.</summary>
    StallAfter,
}
