namespace VoiceCommerce.Functions.Storage.Tables.Client;

/// <summary>What a connection string of a storage account says, as the Azure portal gives it: names and values in any order, separated by semicolons.</summary>
/// <param name="TableEndpoint">Without a slash at its end.</param>
/// <param name="BlobEndpoint">The same, of blob storage.</param>
/// <param name="Key">The account's key, not base64 any more.</param>
internal sealed record StorageConnection(Uri TableEndpoint, Uri BlobEndpoint, string AccountName, byte[] Key)
{
    // Azurite's account, the same everywhere and published: https://learn.microsoft.com/azure/storage/common/storage-use-azurite
    private const string Development =
        "AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;"
        + "TableEndpoint=http://127.0.0.1:10002/devstoreaccount1;BlobEndpoint=http://127.0.0.1:10000/devstoreaccount1";

    private const string PublicCloud = "core.windows.net";

    /// <exception cref="FormatException">It is none, or one with a shared access signature, which cannot be renewed by itself. The message never tells a value.</exception>
    public static StorageConnection Parse(string connectionString)
    {
        Dictionary<string, string> parts = Parts(connectionString);
        if (string.Equals(parts.GetValueOrDefault("UseDevelopmentStorage"), "true", StringComparison.OrdinalIgnoreCase))
        {
            return Parse(Development);
        }

        string account = Required(parts, "AccountName");
        byte[] key = Convert.FromBase64String(Required(parts, "AccountKey"));
        return new(Endpoint(parts, account, "Table"), Endpoint(parts, account, "Blob"), account, key);
    }

    /// <summary>Never in the clear: a key's signature hides nothing of what is sent.</summary>
    /// <exception cref="FormatException">No absolute address, or http to another machine.</exception>
    public static Uri Endpoint(string address) =>
        Uri.TryCreate(address.TrimEnd('/'), UriKind.Absolute, out Uri? endpoint)
        && (endpoint.Scheme == Uri.UriSchemeHttps || (endpoint.Scheme == Uri.UriSchemeHttp && endpoint.IsLoopback))
        && endpoint is { Query: "", Fragment: "", UserInfo: "" }
            ? endpoint
            : throw new FormatException("The address of a storage account's service is https, or http on this machine, without a query.");

    /// <summary>Where tokens are sent: whoever reads one has the account, so never in the clear, not on this machine either.</summary>
    /// <exception cref="FormatException">Not https.</exception>
    public static Uri TokenEndpoint(Uri address) =>
        address.Scheme == Uri.UriSchemeHttps ? Endpoint(address.AbsoluteUri) : throw new FormatException("A token is only sent to an https address.");

    /// <summary>The same account's blob service: https://shop.table.core.windows.net becomes https://shop.blob.core.windows.net.</summary>
    /// <exception cref="FormatException">The address does not name the table service as Azure does.</exception>
    public static Uri BlobEndpointOf(Uri tableEndpoint) =>
        tableEndpoint.Host.Split('.') is [var account, "table", .. var cloud]
            ? Endpoint(new UriBuilder(tableEndpoint) { Host = string.Join('.', [account, "blob", .. cloud]) }.Uri.AbsoluteUri)
            : throw new FormatException("The address of table storage is https://ACCOUNT.table.CLOUD.");

    private static Uri Endpoint(Dictionary<string, string> parts, string account, string service) => Endpoint(
        parts.GetValueOrDefault(service + "Endpoint")
        ?? $"{parts.GetValueOrDefault("DefaultEndpointsProtocol", "https")}://{account}.{service.ToLowerInvariant()}.{parts.GetValueOrDefault("EndpointSuffix", PublicCloud)}");

    private static Dictionary<string, string> Parts(string connectionString)
    {
        Dictionary<string, string> parts = new(StringComparer.OrdinalIgnoreCase);
        foreach (string part in connectionString.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            int equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || !parts.TryAdd(part[..equals], part[(equals + 1)..]))
            {
                throw new FormatException("A storage account's connection string is Name=Value parts, each name once, separated by semicolons.");
            }
        }

        return parts;
    }

    private static string Required(Dictionary<string, string> parts, string name) =>
        parts.GetValueOrDefault(name) is { Length: > 0 } value ? value : throw new FormatException($"A storage account's connection string needs {name}.");
}
