using System.Text.Json;

namespace VoiceCommerce.Functions.Merchant;

/// <summary>One mistake in a document.</summary>
/// <param name="Pointer">Where: a JSON Pointer (RFC 6901), "" for the whole document; of a CSV line the column's name after a slash.</param>
/// <param name="Detail">What is expected there; never what was found, because that may be a code or a name.</param>
internal sealed record FieldError(string Pointer, string Detail)
{
    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("pointer", Pointer);
        writer.WriteString("detail", Detail);
        writer.WriteEndObject();
    }
}
