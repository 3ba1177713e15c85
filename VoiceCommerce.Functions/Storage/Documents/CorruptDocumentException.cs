namespace VoiceCommerce.Functions.Storage.Documents;

/// <summary>A stored document cannot be understood. It is never read by halves: who asked for it gets this and nothing else.</summary>
internal sealed class CorruptDocumentException(string document, string reason, Exception? cause = null)
    : Exception($"The stored {document} cannot be read: {reason}", cause)
{
    /// <summary>Its kind and id: "household H-1".</summary>
    public string Document { get; } = document;
}
