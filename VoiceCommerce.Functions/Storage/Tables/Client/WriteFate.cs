namespace VoiceCommerce.Functions.Storage.Tables.Client;

/// <summary>What is known of a write whose answer was lost.</summary>
internal enum WriteFate
{
    Stands,

    DoesNotStand,

    /// <summary>Others have written too often since, or without the trail.</summary>
    Unclear,
}
