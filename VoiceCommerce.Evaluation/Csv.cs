using System.Text;

namespace VoiceCommerce.Evaluation;

/// <summary>Reads the data sets' own CSV dialect: a head line, commas, quotes doubled inside quotes, no line break inside a field.</summary>
internal static class Csv
{
    public static IEnumerable<Dictionary<string, string>> Read(string path)
    {
        string[]? head = null;
        foreach (string line in File.ReadLines(path))
        {
            string[] fields = Fields(line);
            if (head is null)
            {
                head = fields;
                continue;
            }

            yield return head.Zip(fields).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
        }
    }

    private static string[] Fields(string line)
    {
        List<string> fields = [];
        StringBuilder field = new();
        bool quoted = false;
        for (int i = 0; i < line.Length; i++)
        {
            if (line[i] == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"')
            {
                field.Append(line[i++]);
            }
            else if (line[i] == '"')
            {
                quoted = !quoted;
            }
            else if (line[i] == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(line[i]);
            }
        }

        return [.. fields, field.ToString()];
    }
}
