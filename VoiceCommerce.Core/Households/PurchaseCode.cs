namespace VoiceCommerce.Core.Households;

/// <summary>
/// The household's confirmation code as it is kept: never the digits, only their keyed hash, or the sealed secret of an authenticator app whose codes work once
/// each. An attempt is counted before it is checked and forgotten again by a right one, so that nobody gets more than <see cref="MaxAttempts"/> tries by asking in
/// parallel.
/// </summary>
public sealed record PurchaseCode
{
    public const int MaxAttempts = 3;

    /// <summary>Opaque to Core: what <c>ICodeHasher</c> made, with its salt and parameters; of one-time codes the secret as <c>IOneTimeCodes</c> sealed it.</summary>
    public required string Hash { get; init; }

    /// <summary>Of one-time codes the time step of the last one that was used: only a later one works. Null for a code that stays the same.</summary>
    public long? LastStep { get; init; }

    public bool IsOneTime => LastStep is not null;

    /// <summary>Wrong or unfinished tries in a row. 0 to <see cref="MaxAttempts"/>.</summary>
    public int Attempts { get; init; }

    /// <summary>Stays locked, even for the right code, until the code is set anew.</summary>
    public bool Locked => Attempts >= MaxAttempts;

    public PurchaseCode AttemptReserved() => this with { Attempts = Math.Min(Attempts + 1, MaxAttempts) };

    /// <param name="step">Of the one-time code that proved it; null for a code that stays the same.</param>
    public PurchaseCode Proven(long? step = null) => this with { Attempts = 0, LastStep = step ?? LastStep };
}
