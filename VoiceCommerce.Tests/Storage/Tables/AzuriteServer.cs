using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using VoiceCommerce.Simulator.Platform;
using Xunit;

namespace VoiceCommerce.Tests.Storage.Tables;

/// <summary>
/// Microsoft's own emulator of Azure Storage on free ports of this machine, tables and blobs, in memory; shared by the tests of <see cref="InAzurite"/>.
/// With VOICECOMMERCE_TABLES, a connection string, the table tests use that account instead; they make tables of their own there and leave them behind.
/// It needs <c>npm ci</c> in the folder Outside, which ./test runs.
/// </summary>
public sealed class AzuriteServer : IAsyncLifetime
{
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw=="; // Published, the same everywhere.

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private Process? _process;
    private int _tablePort;
    private int _blobPort;

    /// <summary>Of the table service; a real account's if one is given.</summary>
    public string Tables => Environment.GetEnvironmentVariable("VOICECOMMERCE_TABLES") is { Length: > 0 } real ? real : TablesAt(_tablePort);

    /// <summary>Of both services of the emulator.</summary>
    public string Emulator => Through(_tablePort);

    /// <summary>Where the emulator's table service listens.</summary>
    public IPEndPoint TableAddress => new(IPAddress.Loopback, _tablePort);

    /// <summary>Where the emulator's blob service listens.</summary>
    public IPEndPoint BlobAddress => new(IPAddress.Loopback, _blobPort);

    /// <summary>Both services of the emulator, its tables through something that stands before them on another port.</summary>
    public string Through(int tablePort) => Through(tablePort, _blobPort);

    /// <summary>The same, its blobs too.</summary>
    public static string Through(int tablePort, int blobPort) => string.Create(CultureInfo.InvariantCulture, $"{TablesAt(tablePort)};BlobEndpoint=http://127.0.0.1:{blobPort}/{Account}");

    /// <summary>The emulator's account through something that stands before it on another port.</summary>
    public static string TablesAt(int port) =>
        string.Create(CultureInfo.InvariantCulture, $"AccountName={Account};AccountKey={Key};TableEndpoint=http://127.0.0.1:{port}/{Account}");

    /// <summary>A name that no other test has, for a table or a container.</summary>
    public static string NewName() => "t" + Guid.NewGuid().ToString("N");

    public async Task InitializeAsync()
    {
        (_tablePort, _blobPort) = (LoopbackPort.Unused(), LoopbackPort.Unused());
        _process = Process.Start(new ProcessStartInfo("node", ["azurite.mjs", Text(_tablePort), Text(_blobPort)])
        {
            WorkingDirectory = Path.Combine(Folder(), "..", "..", "Outside"),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        using CancellationTokenSource patience = new(Patience);
        if (await _process.StandardOutput.ReadLineAsync(patience.Token) != "ready")
        {
            throw new InvalidOperationException("Azurite did not start. Was `npm ci` run in VoiceCommerce.Tests/Outside?");
        }
    }

    /// <summary>It ends by itself when its standard input does, and is never killed.</summary>
    public async Task DisposeAsync()
    {
        if (_process is null)
        {
            return;
        }

        _process.StandardInput.Close();
        using CancellationTokenSource patience = new(Patience);
        await _process.WaitForExitAsync(patience.Token);
        _process.Dispose();
    }

    // Both are held until both are known, so that they differ.
    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
