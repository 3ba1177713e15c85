using System.Diagnostics;
using System.Runtime.CompilerServices;
using Xunit;

namespace VoiceCommerce.Tests.Hosting;

/// <summary>
/// Publishes the Functions app once for all tests that want the real thing. What the compiler makes on the way stays in artifacts/, away from
/// the bin and obj folders of a build going on beside it; the published folder is new every time, so that nothing old can stand in for something missing.
/// </summary>
public sealed class PublishedApp : IAsyncLifetime
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("voice-commerce-app-").FullName;

    /// <summary>What the publish printed. A warning would stand in it.</summary>
    public string Said { get; private set; } = "";

    public static string Repository => Path.GetFullPath(Path.Combine(SourceFolder(), "..", ".."));

    public async Task InitializeAsync()
    {
        ProcessStartInfo publish = new(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            WorkingDirectory = Repository,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };

        // No server may outlive this and hold its output open. The vulnerability list is the only thing that a filled package cache cannot serve.
        string[] arguments =
        [
            "publish", "VoiceCommerce.Functions", "-c", "Release", "-o", Folder, "--artifacts-path", Path.Combine(Repository, "artifacts", "published"),
            "--disable-build-servers", "--nologo", "-v", "quiet", "-p:NuGetAudit=false",
        ];
        Array.ForEach(arguments, publish.ArgumentList.Add);
        foreach (string inherited in publish.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            publish.Environment.Remove(inherited); // They point into the SDK run that started the tests.
        }

        using Process running = Process.Start(publish)!;
        Task<string> errors = running.StandardError.ReadToEndAsync();
        Said = await running.StandardOutput.ReadToEndAsync() + await errors;
        await running.WaitForExitAsync();
        if (running.ExitCode != 0)
        {
            throw new InvalidOperationException($"dotnet publish failed:\n{Said}");
        }
    }

    public Task DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return Task.CompletedTask;
    }

    private static string SourceFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}

/// <summary>Test classes that share the published app, and for that reason run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class WithThePublishedApp : ICollectionFixture<PublishedApp>
{
    public const string Name = "published app";
}
