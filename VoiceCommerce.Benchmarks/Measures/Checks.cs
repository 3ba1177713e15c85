using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using VoiceCommerce.Benchmarks.Shop;
using VoiceCommerce.Functions.AccountLinking;
using VoiceCommerce.Functions.Alexa.Verification;
using VoiceCommerce.Functions.Hosting.Configuration;
using VoiceCommerce.Functions.Security;
using VoiceCommerce.Simulator.Platform;
using Account = VoiceCommerce.Functions.AccountLinking.Account;

namespace VoiceCommerce.Benchmarks.Measures;

/// <summary>What a turn pays to know that it is genuine, in microseconds each; and one sync of the disk, which every commit waits for.</summary>
internal sealed record Checks(double Signature, double NewToken, double KnownToken, double Code, double DiskSync)
{
    private const int Calls = 1_000;
    private const int FewCalls = 50; // Of what takes milliseconds.
    private const int BodyBytes = 2_000;
    private const int PageBytes = 4_096;

    public static Checks Measure(World world, string directory) => new(OfSignature(world), OfTokens(world, known: false), OfTokens(world, known: true), OfCode(), OfDisk(directory));

    private static double OfSignature(World world)
    {
        RequestVerifier verifier = RequestVerifier.TrustingDevelopmentAuthority(world.AuthorityDirectory, TimeProvider.System, NullLogger<RequestVerifier>.Instance);
        byte[] body = RandomNumberGenerator.GetBytes(BodyBytes);
        (string url, string signature) = world.Authority.Sign(body);
        HeaderDictionary headers = new() { [RequestVerifier.UrlHeader] = url, [RequestVerifier.SignatureHeader] = signature };
        return Statistics.Median(Statistics.Microseconds(Calls, _ => Demand(verifier.VerifyAsync(headers, body, CancellationToken.None).AsTask().Result is Authenticity.Verified)));
    }

    private static double OfTokens(World world, bool known)
    {
        AccountLinkingSettings provider = new(IdentityProvider.Issuer, IdentityProvider.Audience, new("https://identity.example/jwks.json"), "sub");
        TokenValidator validator = new(provider, new Keys(world.Identity.KeySet()), TimeProvider.System);
        string[] tokens = [.. Enumerable.Range(0, (2 * Calls) + 1).Select(number => world.Identity.TokenFor(Home.Number(number).Id, TimeProvider.System.GetUtcNow()))];
        int next = 0;
        return Statistics.Median(Statistics.Microseconds(
            Calls, _ => Demand(validator.ValidateAsync(tokens[known ? 0 : next++], CancellationToken.None).Result is Account.Linked)));
    }

    private static double OfCode()
    {
        Pbkdf2CodeHasher hasher = new(RandomNumberGenerator.GetBytes(32));
        string hash = hasher.Hash("4829");
        return Statistics.Median(Statistics.Microseconds(FewCalls, _ => Demand(hasher.Matches("4829", hash))));
    }

    private static double OfDisk(string directory)
    {
        byte[] page = new byte[PageBytes];
        using FileStream file = File.Create(Path.Combine(directory, "sync.probe"));
        return Statistics.Median(Statistics.Microseconds(FewCalls, _ =>
        {
            file.Write(page);
            file.Flush(flushToDisk: true);
        }));
    }

    private static void Demand(bool right)
    {
        if (!right)
        {
            throw new InvalidOperationException("A check failed that must hold.");
        }
    }

    private sealed class Keys(string json) : IKeySource
    {
        public Task<string?> FetchAsync(CancellationToken cancellation) => Task.FromResult<string?>(json);
    }
}
