using System.Text.Json.Nodes;

namespace VoiceCommerce.Tests.Proof;

/// <summary>One JSON document that is bent in random places. What no tree of nodes can hold stands in it as a mark, until it is written.</summary>
internal sealed class BentJson(JsonObject root, Random random)
{
    // Each character is one byte of the outcome, so that what is no UTF-8 can be written down too.
    private static readonly string[] Oddities =
    [
        "null", "true", "0", "-1", "1.5", "-0", "1e400", "-1e-400", "2147483648", "9223372036854775808", new('9', 400), "NaN", "0x10", "01",
        """ "" """, """ " " """, """ "\u0000" """, """ "\ud800" """, """ "\udc00\ud800" """, """ "a\ud83d" """, """ "\ud83d\ude00" """, """ "\u202emoor" """,
        """ "\n\r\u2028\u0085" """, """ "\x" """, """ "\u12" """, "\"unended", "'single'",
        "\"\u00ff\u00fe\"", "\"\u00c0\u00af\"", "\"\u00ed\u00a0\u0080\"", "\"\u00f4\u0090\u0080\u0080\"", "\"\u0001\"", "\"\u00ef\u00bb\u00bf\"",
        "[]", "{}", "[null]", """{"":null}""", """{"a":1,"a":2}""", """{"\ud800":1}""", "[1,]", """{"a"}""", "/* */ 1",
        "\"0001-01-01T00:00:00Z\"", "\"9999-12-31T23:59:59.9999999Z\"", "\"2026-02-30T00:00:00Z\"", "\"9999999999999\"", "9999999999999", "-9999999999999",
        "\"__proto__\"", "\"$type\"", """{"$ref":"1"}""", "\"' OR 1=1 --\"", """ "<speak>&\u0000</speak>" """, "\"1 2 3 4\"", "\"400\"",
        "\"AMAZON.YesIntent\"", "\"CodeIntent\"", "\"LaunchRequest\"", "\"AlexaSkillEvent.SkillDisabled\"", "\"ER_SUCCESS_MATCH\"",
        $"\"{new string('x', 9_000)}\"", $"\"{new string('x', 60_000)}\"", Quoted("\\ud83d\\ude00", 5_000), Quoted("toilet ", 2_000), Quoted("\\u0301", 3_000),
    ];

    private static readonly int[] Depths = [5, 31, 32, 33, 64, 1_000, 20_000];

    private readonly List<(string Mark, string Raw)> marks = [];

    public void Bend()
    {
        if (Places(root).ToArray() is not { Length: > 0 } places)
        {
            return;
        }

        Place place = random.GetItems(places, 1)[0];
        switch (random.Next(6))
        {
            case 0:
                place.Remove();
                break;
            case 1:
                Swap(place, random.GetItems(places, 1)[0]);
                break;
            case 2: // The same key again, or something that is none, or one element more in an array.
                place.Put(Marked($"{place.Text},{(place.Key is { } key && random.Next(2) == 0 ? $"\"{key}\"" : Odd())}:{Odd()}"));
                break;
            case 3:
                place.Put(Marked(Deep(place.Text)));
                break;
            default:
                place.Put(Marked(Odd()));
                break;
        }
    }

    /// <summary>Latin-1: one character a byte.</summary>
    public string Written()
    {
        string text = root.ToJsonString();
        foreach ((string mark, string raw) in marks.AsEnumerable().Reverse()) // Later ones may hold earlier ones.
        {
            text = text.Replace(mark, raw, StringComparison.Ordinal);
        }

        return text;
    }

    private static string Quoted(string part, int times) => $"\"{string.Concat(Enumerable.Repeat(part, times))}\"";

    private static IEnumerable<Place> Places(JsonNode? node) => (node switch
    {
        JsonObject fields => fields.Select(field => new Place(fields, field.Key, 0)),
        JsonArray elements => elements.Select((_, index) => new Place(elements, null, index)),
        _ => [],
    }).SelectMany(place => Places(place.Value).Prepend(place));

    private void Swap(Place one, Place other)
    {
        (string first, string second) = (one.Text, other.Text);
        other.Put(Marked(first));
        one.Put(Marked(second));
    }

    private string Deep(string text)
    {
        int depth = random.GetItems(Depths, 1)[0];
        (string open, string close) = random.Next(2) == 0 ? ("[", "]") : ("{\"a\":", "}");
        return string.Concat(Enumerable.Repeat(open, depth)) + text + string.Concat(Enumerable.Repeat(close, depth));
    }

    private string Odd() => random.GetItems(Oddities, 1)[0];

    private JsonValue Marked(string raw)
    {
        string mark = $"#{marks.Count}#";
        marks.Add(($"\"{mark}\"", raw));
        return JsonValue.Create(mark);
    }

    /// <summary>A field of an object or an element of an array.</summary>
    private sealed record Place(JsonNode Parent, string? Key, int Index)
    {
        public JsonNode? Value => Key is null ? Parent[Index] : Parent[Key];

        public string Text => Value?.ToJsonString() ?? "null";

        public void Put(JsonNode value)
        {
            if (Key is null)
            {
                Parent[Index] = value;
            }
            else
            {
                Parent[Key] = value;
            }
        }

        public void Remove()
        {
            if (Key is null)
            {
                Parent.AsArray().RemoveAt(Index);
            }
            else
            {
                Parent.AsObject().Remove(Key);
            }
        }
    }
}
