namespace VoiceCommerce.Functions.Storage.Tables.Client;

/// <summary>What looking for a write has found.</summary>
/// <param name="Answer">What the lost answer would have said; null unless it stands.</param>
internal readonly record struct Found<T>(WriteFate Fate, T? Answer)
    where T : class;
