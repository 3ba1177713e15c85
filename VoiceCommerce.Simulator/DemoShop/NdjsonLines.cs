using System.Text;
using System.Text.Json;

namespace VoiceCommerce.Simulator.DemoShop;

/// <summary>One JSON object a line, as bulk imports take them.</summary>
internal static class NdjsonLines
{
    public static string Of<T>(IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        using MemoryStream lines = new();
        foreach (T item in items)
        {
            using (Utf8JsonWriter json = new(lines))
            {
                json.WriteStartObject();
                write(json, item);
                json.WriteEndObject();
            }

            lines.WriteByte((byte)'\n');
        }

        return Encoding.UTF8.GetString(lines.ToArray());
    }
}
