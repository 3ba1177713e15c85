namespace VoiceCommerce.Core.Households;

/// <summary>
/// The household's confirmation code as it is kept: never the digits, only their keyed hash. An attempt is counted before the hash is computed
/// and forgotten again by a right one, so that nobody gets more than <see cref="MaxAttempts"/> tries by asking in parallel.
/// </summary>
public sealed record PurchaseCode
{
    public const int MaxAttempts = 3;

    /// <summary>Opaque to Core: what <c>ICodeHasher</c> made, with its salt and parameters.</summary>
    public required string Hash { get; init; }

    /// <summary>Wrong or unfinished tries in a row. 0 to <see cref="MaxAttempts"/>.</summary>
    public int Attempts { get; init; }

    /// <summary>Stays locked, even for the right code, until the code is set anew.</summary>
    public bool Locked => Attempts >= MaxAttempts;

    public PurchaseCode AttemptReserved() => this with { Attempts = Math.Min(Attempts + 1, MaxAttempts) };

    public PurchaseCode Proven() => this with { Attempts = 0 };
}
