using System.Runtime.CompilerServices;
using Azure.Identity;
using VoiceCommerce.Functions.Hosting.Configuration;
using VoiceCommerce.Functions.Storage.Blobs;
using VoiceCommerce.Functions.Storage.Tables.Client;

namespace VoiceCommerce.Functions.Storage.Tables;

/// <summary>The account as the settings name it. Only what it takes is loaded: who stays on SQLite pays for none of it.</summary>
internal static class TablesAccount
{
    public static TableServiceClient Connect(TablesSettings settings, ILoggerFactory logs)
    {
        TableClientOptions options = new() { Logger = logs.CreateLogger<TableServiceClient>() };
        return settings.ConnectionString is { } connection ? new(connection, options) : new(settings.Account!, Identity(), options);
    }

    /// <summary>The container of the catalogue's snapshots, in the same account.</summary>
    public static BlobContainerClient Blobs(TablesSettings settings, ILoggerFactory logs)
    {
        ILogger logger = logs.CreateLogger<BlobContainerClient>();
        string name = settings.Prefix.ToLowerInvariant() + "-catalogue";
        return settings.ConnectionString is { } connection
            ? new(connection, name, logger)
            : new(StorageConnection.BlobEndpointOf(settings.Account!), Identity(), name, logger);
    }

    // Not inlined, so that a connection string does not load the identity's assemblies.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static DefaultAzureCredential Identity() => new DefaultAzureCredential();
}
