using System.Text;
using System.Text.Json;

namespace VoiceCommerce.Functions.Storage.Sqlite;

/// <summary>Keys as one JSON array, for SQLite's json_each.</summary>
internal static class KeyArray
{
    public static string Of(IEnumerable<string> keys)
    {
        StringBuilder json = new("[");
        foreach (string key in keys.Distinct(StringComparer.Ordinal))
        {
            json.Append(json.Length == 1 ? "\"" : ",\"").Append(JsonEncodedText.Encode(key)).Append('"');
        }

        return json.Append(']').ToString();
    }
}
