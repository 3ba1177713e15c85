using System.Globalization;
using System.Xml;

namespace VoiceCommerce.Functions.Alexa.Writing;

/// <summary>Sentences as Alexa's speech markup. What is in a sentence is text and never markup.</summary>
internal static class Ssml
{
    /// <summary>Amazon's limit for one outputSpeech ("Request and Response JSON Reference").</summary>
    public const int Max = 8_000;

    // Where a list of names or an offer ends and the question begins, the voice should take a breath.
    private const string Pause = "200ms";

    private const int Around = 15; // <speak></speak>
    private const int Between = 24; // <break time="200ms" />

    /// <summary>At most <paramref name="max"/> characters. What does not fit goes a whole sentence at a time, and the last goes last: it is the question.</summary>
    public static string Of(IReadOnlyList<string> sentences, int max)
    {
        List<string> spoken = [.. sentences.Select(sentence => PlainText.Of(sentence, max)).Where(sentence => sentence.Length > 0)];
        int length = Around + spoken.Sum(LengthOf) + (Between * Math.Max(0, spoken.Count - 1));
        while (length > max && spoken.Count > 1)
        {
            length -= LengthOf(spoken[^2]) + Between;
            spoken.RemoveAt(spoken.Count - 2);
        }

        return length <= max ? Mark(spoken) : Mark([CutToFit(spoken[0], max - Around)]);
    }

    private static string Mark(List<string> spoken)
    {
        StringWriter markup = new(CultureInfo.InvariantCulture);
        // Not XmlWriter.Create: its buffer would be longer than all that one answer is made of, and what it checks PlainText has dropped.
        using (XmlTextWriter writer = new(markup))
        {
            writer.WriteStartElement("speak");
            for (int index = 0; index < spoken.Count; index++)
            {
                if (index > 0)
                {
                    writer.WriteStartElement("break");
                    writer.WriteAttributeString("time", Pause);
                    writer.WriteEndElement();
                }

                writer.WriteString(spoken[index]);
            }

            writer.WriteFullEndElement();
        }

        return markup.ToString();
    }

    private static int LengthOf(string text) => text.Length + text.Sum(EscapeOf);

    /// <summary>How many characters escaping adds.</summary>
    private static int EscapeOf(char c) => c switch { '&' => 4, '<' or '>' => 3, _ => 0 };

    private static string CutToFit(string sentence, int room)
    {
        int end = 0;
        int used = 0;
        while (end < sentence.Length && used + 1 + EscapeOf(sentence[end]) <= room)
        {
            used += 1 + EscapeOf(sentence[end++]);
        }

        int blank = sentence.LastIndexOf(' ', end - 1, end);
        return PlainText.Of(sentence[..(blank > 0 ? blank : end)], end); // Again, for a pair of surrogates that was cut in two.
    }
}
