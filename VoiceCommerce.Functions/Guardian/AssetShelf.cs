using System.Security.Cryptography;

namespace VoiceCommerce.Functions.Guardian;

/// <summary>The style, the script and the icon: resources of the app, under addresses that name their content.</summary>
internal static class AssetShelf
{
    public const string Path = "/guardian/assets/";

    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["guardian.css"] = "text/css; charset=utf-8",
        ["guardian.js"] = "text/javascript; charset=utf-8",
        ["icon.svg"] = "image/svg+xml",
    };

    private static readonly Dictionary<string, byte[]> Files = Kinds.Keys.ToDictionary(name => name, Read, StringComparer.Ordinal);

    public static string Style { get; } = Address("guardian.css");

    public static string Script { get; } = Address("guardian.js");

    public static string Icon { get; } = Address("icon.svg");

    /// <summary>Null when there is no such file.</summary>
    public static PageAnswer? Find(string name) => Files.TryGetValue(name, out byte[]? bytes) ? new PageAnswer.Asset(bytes, Kinds[name]) : null;

    private static string Address(string name) => $"{Path}{name}?v={Convert.ToHexStringLower(SHA256.HashData(Files[name]))[..12]}";

    private static byte[] Read(string name)
    {
        using Stream resource = typeof(AssetShelf).Assembly.GetManifestResourceStream("guardian/" + name)!;
        using MemoryStream bytes = new();
        resource.CopyTo(bytes);
        return bytes.ToArray();
    }
}
