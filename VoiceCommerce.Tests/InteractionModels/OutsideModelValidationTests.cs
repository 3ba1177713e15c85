using System.Diagnostics;
using FluentAssertions;
using Xunit;

namespace VoiceCommerce.Tests.InteractionModels;

/// <summary>Amazon's own description of an interaction model and of a skill's manifest, from its package ask-smapi-model, judges our files.</summary>
public sealed class OutsideModelValidationTests
{
    [Fact]
    public async Task The_models_and_the_manifest_fit_amazons_own_schema()
    {
        string outside = Path.Combine(Repository(), "VoiceCommerce.Tests", "Outside");
        Directory.Exists(Path.Combine(outside, "node_modules")).Should().BeTrue("the outside tools must be installed first: run npm ci in VoiceCommerce.Tests/Outside");

        using Process node = Process.Start(new ProcessStartInfo("node", "validate-models.mjs") { WorkingDirectory = outside, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        using CancellationTokenSource patience = new(TimeSpan.FromMinutes(2));
        Task<string> said = node.StandardOutput.ReadToEndAsync(patience.Token);
        Task<string> complained = node.StandardError.ReadToEndAsync(patience.Token);
        await node.WaitForExitAsync(patience.Token);

        node.ExitCode.Should().Be(0, "{0}{1}", await said, await complained);
        (await said).Should().Contain("en-US.json fits").And.Contain("en-GB.json fits").And.Contain("skill.json fits");
    }

    internal static string Repository()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "VoiceCommerce.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
