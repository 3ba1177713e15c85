namespace VoiceCommerce.Functions.Storage.Documents;

/// <summary>The document was written by a newer version of this program; reading it could lose what the newer one knows.</summary>
internal sealed class NewerDocumentException(string document, int version)
    : Exception($"The stored {document} has schema version {version}, and this program knows versions up to {Stored.Version}: run the newer program.");
