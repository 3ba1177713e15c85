using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using VoiceCommerce.Benchmarks.Contenders;
using VoiceCommerce.Simulator.Platform;

namespace VoiceCommerce.Benchmarks.Shop;

/// <summary>Everything that stands around the two servers: the signing authority, the identity provider with its key set, and the settings that both are started with.</summary>
internal sealed class World : IAsyncDisposable
{
    private readonly LoopbackServer keySet;
    private readonly string directory;

    private World(string directory, DevelopmentAuthority authority, IdentityProvider identity, LoopbackServer keySet)
    {
        this.directory = directory;
        Authority = authority;
        Identity = identity;
        this.keySet = keySet;
    }

    public DevelopmentAuthority Authority { get; }

    public IdentityProvider Identity { get; }

    public string AuthorityDirectory => Path.Combine(directory, "authority");

    /// <summary>Where the app keeps its databases.</summary>
    public string Storage => Path.Combine(directory, "shop");

    public string MerchantKey { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    public static async Task<World> MakeAsync(string directory)
    {
        IdentityProvider identity = new(Path.Combine(directory, "identity.pem"));
        string keys = identity.KeySet();
        LoopbackServer server = await LoopbackServer.StartAsync(0, ("GET", "/jwks.json", context => context.Response.WriteAsync(keys, context.RequestAborted)));
        return new(directory, DevelopmentAuthority.Open(Path.Combine(directory, "authority"), TimeProvider.System), identity, server);
    }

    /// <param name="app">The folder that dotnet publish made.</param>
    public Plan Ours(string app) => new("VoiceCommerce", Path.Combine(app, "VoiceCommerce.Functions"), [], "FUNCTIONS_CUSTOMHANDLER_PORT", new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["AZURE_FUNCTIONS_ENVIRONMENT"] = "Development",
        ["Alexa__SkillIds"] = SkillLine.SkillId,
        ["Alexa__DevelopmentAuthority"] = AuthorityDirectory,
        ["AccountLinking__Issuer"] = IdentityProvider.Issuer,
        ["AccountLinking__Audience"] = IdentityProvider.Audience,
        ["AccountLinking__JwksUrl"] = keySet.Address + "/jwks.json",
        ["Merchant__KeySha256"] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(MerchantKey))),
        ["Merchant__SellerName"] = "the Benchmark Shop",
        ["PurchaseCode__Secret"] = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)),
        ["Storage__Path"] = Storage,
    });

    /// <param name="peer">The folder with its skill and the packages that npm put there.</param>
    public Plan Peers(string peer)
    {
        (string url, _) = Authority.Sign([]);
        return new("the peer", "node", [Path.Combine(peer, "skill.mjs")], "PEER_PORT", new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["NODE_ENV"] = "production",
            ["PEER_CHAIN_URL"] = url,
            ["PEER_CHAIN_FILE"] = Path.Combine(AuthorityDirectory, Path.GetFileName(new Uri(url).AbsolutePath)),
        });
    }

    public async ValueTask DisposeAsync()
    {
        await keySet.DisposeAsync();
        Authority.Dispose();
        Identity.Dispose();
    }
}
