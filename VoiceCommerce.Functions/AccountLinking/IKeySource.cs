namespace VoiceCommerce.Functions.AccountLinking;

/// <summary>Where the provider's key set comes from.</summary>
internal interface IKeySource
{
    /// <summary>The key set's JSON; null when it cannot be had. Ends within 2 seconds and never throws, except that the caller gave up.</summary>
    Task<string?> FetchAsync(CancellationToken cancellation);
}
