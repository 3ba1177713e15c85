using VoiceCommerce.Simulator.Drills;
using VoiceCommerce.Simulator.World;
using VoiceCommerce.Tests.Hosting;

namespace VoiceCommerce.Tests.Proof;

/// <summary>A town around the published app, with the drill's goods in the shop and nobody living there yet.</summary>
internal sealed class PublishedTown : IAsyncDisposable
{
    private readonly DirectoryInfo directory;
    private bool stopped;

    private PublishedTown(DirectoryInfo directory, Town town)
    {
        this.directory = directory;
        Town = town;
    }

    public Town Town { get; }

    /// <summary>Everything that the app and those around it keep; stays after <see cref="StopAsync"/>.</summary>
    public string Data => directory.FullName;

    /// <summary>All that the app has said, on stdout and stderr.</summary>
    public string Log => File.ReadAllText(Path.Combine(Data, "app.log"));

    /// <summary>Where the sandbox's file is in a town that was opened with one.</summary>
    public string SandboxPath => Path.Combine(Data, "sandbox");

    /// <param name="app">That lives there.</param>
    /// <param name="tables">A storage account's connection string, where the homes are kept in tables of their own; null for files.</param>
    /// <param name="sandboxInFile">The sandbox has a file of its own, in which it can be told to misbehave; else it is where the homes are.</param>
    /// <param name="further">Settings of the app beside all these; null for none.</param>
    public static async Task<PublishedTown> OpenAsync(PublishedApp app, string? tables = null, bool sandboxInFile = false, IReadOnlyDictionary<string, string>? further = null)
    {
        DirectoryInfo made = Directory.CreateTempSubdirectory("voice-commerce-proof-");
        Dictionary<string, string> settings = new(further ?? new Dictionary<string, string>(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach ((string name, string value) in tables is null ? [] : InTables(tables))
        {
            settings[name] = value;
        }

        if (sandboxInFile)
        {
            settings["Development__SandboxPath"] = made.CreateSubdirectory("sandbox").FullName;
        }

        Town town = await Town.OpenAsync(new(made.FullName, Empty: true, App: app.Folder, Further: settings), CancellationToken.None);
        await town.Merchant.PutProductsAsync(DrillShop.Products, CancellationToken.None);
        return new(made, town);
    }

    /// <summary>The drill's family moves in: mum, dad and a kid, who have bought the usual things every month.</summary>
    public Task MoveInAsync(string home) => DrillShop.MoveInAsync(Town, home, CancellationToken.None);

    /// <summary>Kills the app; afterwards its log is complete and its files are as the kill left them.</summary>
    public async ValueTask StopAsync()
    {
        if (!stopped)
        {
            stopped = true;
            await Town.DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        directory.Delete(recursive: true);
    }

    private static Dictionary<string, string> InTables(string connection) => new(StringComparer.Ordinal)
    {
        ["Storage__Kind"] = "Tables",
        ["Storage__ConnectionString"] = connection,
        ["Storage__TablePrefix"] = "t" + Guid.NewGuid().ToString("N")[..12],
    };
}
