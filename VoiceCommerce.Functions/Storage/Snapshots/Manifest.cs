using System.Text.Json;
using System.Text.Json.Serialization;

namespace VoiceCommerce.Functions.Storage.Snapshots;

/// <summary>What the newest snapshot of the catalogue is: the one small blob that changes.</summary>
/// <param name="V">Of this document; 1.</param>
/// <param name="Schema">Of the snapshot's file.</param>
/// <param name="Name">Of the snapshot's blob, which never changes.</param>
/// <param name="Sha256">Of its bytes, 64 hexadecimal digits.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Stamp">The catalogue's change that it was built after.</param>
/// <param name="Before">The blob of the snapshot before this one, which instances may still be fetching; null at first.</param>
// Stored: renaming any property needs a migration.
internal sealed record Manifest(int V, int Schema, string Name, string Sha256, long Length, string Stamp, string? Before)
{
    public const int Version = 1;

    public const int MaxBytes = 4 * 1024;

    private const int MaxName = 100;

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, ManifestJson.Default.Manifest);

    /// <exception cref="InvalidDataException">It is none, or a newer program's.</exception>
    public static Manifest Read(ReadOnlySpan<byte> json)
    {
        try
        {
            Manifest manifest = JsonSerializer.Deserialize(json, ManifestJson.Default.Manifest) ?? throw new JsonException();
            return manifest is { V: Version, Schema: > 0, Sha256.Length: 64, Length: > 0 and <= Blobs.BlobContainerClient.MaxBytes, Stamp.Length: > 0, Name.Length: > 0 and <= MaxName }
                && manifest.Name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.')
                    ? manifest
                    : throw new InvalidDataException("The manifest of the catalogue's snapshot is damaged, or a newer program's.");
        }
        catch (JsonException failure)
        {
            throw new InvalidDataException("The manifest of the catalogue's snapshot is damaged.", failure);
        }
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Manifest))]
internal sealed partial class ManifestJson : JsonSerializerContext;
