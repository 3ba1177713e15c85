namespace VoiceCommerce.Functions.Payments;

// Stored: renaming needs a migration.
internal enum SandboxTarget
{
    Authorise,
    Capture,
    Void,
    Place,
    Cancel,
    FindPayment,
    FindDeskOrder,
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

    /// <summary>A 500 before anything happened, which is stored: every repetition gets it again and does nothing.</summary>
    ReplayErrorBefore,

    /// <summary>It happened, and then came a 500, which is stored: every repetition gets it again.</summary>
    ReplayErrorAfter,

    /// <summary>A key that is 24 hours old is unknown again: the call has its effect once more.</summary>
    ForgetKeys,

    /// <summary>409: the first call with the key is still under way, and this one does nothing.</summary>
    InFlight,
}
