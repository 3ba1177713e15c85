using System.Diagnostics;
using System.Runtime.CompilerServices;
using FluentAssertions;

namespace VoiceCommerce.Tests.Outside;

/// <summary>A validator that nobody here wrote, run by node. The scripts need <c>npm ci</c> in this folder, which ./test runs.</summary>
internal static class OutsideValidator
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5); // Building a schema takes seconds, or a minute on a busy machine.

    /// <summary>One line for each document: "ok", or what is wrong with it.</summary>
    /// <param name="script">In this folder; reads one JSON document a line.</param>
    /// <param name="documents">Without line breaks.</param>
    public static async Task<string[]> CheckAsync(string script, params string[] documents)
    {
        using CancellationTokenSource patience = new(Patience);
        using Process node = Process.Start(new ProcessStartInfo("node", [script])
        {
            WorkingDirectory = Folder(),
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Task<string> output = node.StandardOutput.ReadToEndAsync(patience.Token);
        Task<string> errors = node.StandardError.ReadToEndAsync(patience.Token);
        foreach (string document in documents)
        {
            await node.StandardInput.WriteLineAsync(document);
        }

        node.StandardInput.Close();
        (await errors).Should().BeEmpty();
        return (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
