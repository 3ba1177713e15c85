using VoiceCommerce.Simulator.Platform;

namespace VoiceCommerce.Simulator.Commands;

/// <summary>What the home was written, as a mail would show it.</summary>
internal static class Letters
{
    private const int Most = 5;

    /// <param name="letters">Newest first.</param>
    public static void Write(TextWriter output, IReadOnlyList<PostedLetter> letters)
    {
        if (letters.Count == 0)
        {
            output.WriteLine("Nobody was written to.");
        }

        foreach (PostedLetter letter in letters.Take(Most))
        {
            output.WriteLine($"[{string.Join(", ", letter.To)}] {letter.Subject}");
            output.WriteLine("  " + letter.Text.TrimEnd().ReplaceLineEndings(Environment.NewLine + "  "));
        }
    }
}
