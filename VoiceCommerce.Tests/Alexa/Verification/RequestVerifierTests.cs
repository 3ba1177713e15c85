using System.Security.Cryptography;
using System.Text;
using FluentAssertions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Primitives;
using VoiceCommerce.Functions.Alexa.Verification;
using VoiceCommerce.Tests.Fakes;
using Xunit;

namespace VoiceCommerce.Tests.Alexa.Verification;

public sealed class RequestVerifierTests
{
    private const string Url = "https://s3.amazonaws.com/echo.api/echo-api-cert-12.pem";

    private static readonly byte[] Body = Encoding.UTF8.GetBytes("""{"version":"1.0","request":{"type":"LaunchRequest","locale":"en-US"}}""");
    private static readonly string Signature = Forge.Sign(Body);

    private readonly ScriptedSource source = new();
    private readonly Heard heard = new();
    private readonly RequestVerifier verifier;

    public RequestVerifierTests() => verifier = new(
        new(source, ChainValidator.TrustingOnly([Forge.Root.Certificate]), new ManualClock(Forge.Now), NullLogger.Instance), heard);

    [Fact]
    public Task What_Alexa_signed_is_verified() => VerifiesAsync(Headers(), Body);

    [Fact]
    public async Task Header_names_have_no_case()
    {
        HeaderDictionary headers = new() { ["SIGNATURE-256"] = Signature, ["signaturecertchainurl"] = Url };

        await VerifiesAsync(headers, Body);
    }

    [Theory]
    [InlineData("shop.example")]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1:7071")] // What the Functions host sends.
    [InlineData("")]
    public async Task The_host_header_does_not_matter(string host)
    {
        HeaderDictionary headers = Headers();
        headers["Host"] = host;
        headers["X-Forwarded-Host"] = "evil.example";

        await VerifiesAsync(headers, Body);
    }

    [Fact]
    public async Task The_old_signature_beside_the_new_one_does_not_matter()
    {
        HeaderDictionary headers = Headers();
        headers["Signature"] = "nonsense";

        await VerifiesAsync(headers, Body);
    }

    [Fact]
    public async Task The_SHA_1_signature_alone_is_refused()
    {
        HeaderDictionary headers = Headers(signature: default);
        headers["Signature"] = Convert.ToBase64String(Forge.LeafKey.SignData(Body, HashAlgorithmName.SHA1, RSASignaturePadding.Pkcs1));

        await RefusesAsync(headers, Body, "not exactly one Signature-256");
    }

    [Fact]
    public Task A_SHA_1_signature_in_the_new_header_is_refused() =>
        RefusesSignatureAsync(Convert.ToBase64String(Forge.LeafKey.SignData(Body, HashAlgorithmName.SHA1, RSASignaturePadding.Pkcs1)));

    [Fact]
    public Task A_PSS_signature_is_refused() =>
        RefusesSignatureAsync(Convert.ToBase64String(Forge.LeafKey.SignData(Body, HashAlgorithmName.SHA256, RSASignaturePadding.Pss)));

    [Fact]
    public Task A_signature_with_another_key_is_refused() => RefusesSignatureAsync(Forge.Sign(Body, Forge.OtherKey));

    [Fact]
    public Task A_signature_of_the_intermediates_key_is_refused() => RefusesSignatureAsync(Forge.Sign(Body, Forge.AuthorityKey));

    [Fact]
    public Task A_signature_of_another_body_is_refused() => RefusesSignatureAsync(Forge.Sign("{}"u8));

    [Fact]
    public async Task Every_single_changed_byte_of_the_body_is_noticed()
    {
        for (int at = 0; at < Body.Length; at++)
        {
            byte[] tampered = [.. Body];
            tampered[at] ^= 1;
            await RefusesAsync(Headers(), tampered, "not of this body");
        }
    }

    [Fact]
    public async Task Same_JSON_in_other_bytes_is_another_body()
    {
        await RefusesAsync(Headers(), [.. Body, (byte)'\n'], "not of this body");
        await RefusesAsync(Headers(), [0xEF, 0xBB, 0xBF, .. Body], "not of this body");
        await RefusesAsync(Headers(), Body[..^1], "not of this body");
        await RefusesAsync(Headers(), [], "no body");
    }

    [Fact]
    public async Task Every_single_changed_byte_of_the_signature_is_noticed()
    {
        byte[] signature = Convert.FromBase64String(Signature);
        for (int at = 0; at < signature.Length; at++)
        {
            byte[] tampered = [.. signature];
            tampered[at] ^= 0x10;
            await RefusesSignatureAsync(Convert.ToBase64String(tampered));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(255)]
    [InlineData(257)]
    [InlineData(512)]
    [InlineData(1_024)]
    public async Task A_signature_of_another_length_is_refused(int length) =>
        (await VerifyAsync(Headers(Convert.ToBase64String(new byte[length])), Body)).Should().BeOfType<Authenticity.Refused>();

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("=")]
    [InlineData("====")]
    [InlineData("A")]
    [InlineData("not base64!")]
    [InlineData("AAAA\0AAA")]
    [InlineData("____")] // The alphabet for URLs.
    [InlineData("ＡAAA")]
    public Task A_signature_that_is_not_base64_is_refused(string signature) => RefusesAsync(Headers(signature), Body, "Signature-256");

    [Fact]
    public async Task Blanks_in_a_signature_are_refused()
    {
        await RefusesAsync(Headers(" " + Signature), Body, "not base64");
        await RefusesAsync(Headers(Signature + "\n"), Body, "not base64");
        await RefusesAsync(Headers(Signature.Insert(64, "\r\n")), Body, "not base64");
        await RefusesAsync(Headers(Signature.Insert(64, " ")), Body, "not base64");
    }

    [Fact]
    public Task A_signature_that_is_too_long_is_refused() => RefusesAsync(Headers(new string('A', 100_000)), Body, "not base64");

    [Fact]
    public async Task There_is_exactly_one_signature()
    {
        await RefusesAsync(Headers(signature: default), Body, "not exactly one");
        await RefusesAsync(Headers(new StringValues([Signature, Signature])), Body, "not exactly one");
        await RefusesAsync(Headers(new StringValues([Signature, "x"])), Body, "not exactly one");
        await RefusesAsync(Headers($"{Signature},{Signature}"), Body, "not base64"); // As a proxy joins them.
    }

    [Fact]
    public async Task There_is_exactly_one_certificate_URL()
    {
        await RefusesAsync(Headers(Signature, url: default), Body, "no certificate URL");
        await RefusesAsync(Headers(Signature, ""), Body, "no certificate URL");
        await RefusesAsync(Headers(Signature, new StringValues([Url, Url])), Body, "more than one");
        await RefusesAsync(Headers(Signature, $"{Url}, {Url}"), Body, "not allowed");
        await RefusesAsync(Headers(Signature, $"{Url},{Url}"), Body, "empty path segment");
    }

    [Fact]
    public async Task Nothing_is_fetched_for_a_request_that_fails_anyway()
    {
        await VerifyAsync(new HeaderDictionary(), Body);
        await VerifyAsync(Headers("not base64!"), Body);
        await VerifyAsync(Headers(Signature, "https://evil.example/echo.api/x.pem"), Body);
        await VerifyAsync(Headers(), []);
        await VerifyAsync(Headers(Convert.ToBase64String(new byte[255])), Body); // Shorter than any key that is accepted.

        source.Fetches.Should().Be(0);
    }

    [Fact]
    public async Task A_chain_that_is_not_there_or_not_trusted_refuses_the_request()
    {
        source.Answer = () => Task.FromResult<CertificateFetch>(new CertificateFetch.Unavailable("down"));
        await RefusesAsync(Headers(), Body, "down");

        Forged evil = Forge.Make(new Recipe { DnsNames = ["evil.example"] }, Forge.Authority);
        source.Answer = () => Task.FromResult(ScriptedSource.Chain(Forge.Pem(evil, Forge.Authority)));
        await RefusesAsync(Headers(Signature, Url.Replace("12", "13", StringComparison.Ordinal)), Body, "no such DNS name");
    }

    [Fact]
    public async Task Why_stands_in_the_log_and_nothing_that_was_sent()
    {
        await VerifyAsync(Headers(Signature, "https://evil.example/echo.api/x.pem"), Encoding.UTF8.GetBytes("my code is 4711"));

        heard.Lines.Should().Equal("1000 Alexa request refused: the certificate URL has another host or port");
    }

    [Fact]
    public async Task Many_at_once_do_not_disturb_each_other()
    {
        bool[] verified = await Task.WhenAll(Enumerable.Range(0, 400).Select(number => Task.Run(async () =>
        {
            byte[] body = number % 2 == 0 ? Body : [.. Body, 1];
            return await VerifyAsync(Headers(), body) is Authenticity.Verified;
        })));

        verified.Should().Equal(Enumerable.Range(0, 400).Select(number => number % 2 == 0));
    }

    private static HeaderDictionary Headers() => Headers(Signature);

    private static HeaderDictionary Headers(StringValues signature) => Headers(signature, Url);

    private static HeaderDictionary Headers(StringValues signature, StringValues url) =>
        new() { ["Signature-256"] = signature, ["SignatureCertChainUrl"] = url };

    private async Task VerifiesAsync(HeaderDictionary headers, byte[] body) =>
        (await VerifyAsync(headers, body)).Should().BeOfType<Authenticity.Verified>();

    private Task RefusesSignatureAsync(string signature) => RefusesAsync(Headers(signature), Body, "not of this body");

    private async Task RefusesAsync(HeaderDictionary headers, byte[] body, string because) =>
        (await VerifyAsync(headers, body)).Should().BeOfType<Authenticity.Refused>().Subject.Reason.Should().Contain(because);

    private ValueTask<Authenticity> VerifyAsync(HeaderDictionary headers, byte[] body) => verifier.VerifyAsync(headers, body, default);

    private sealed class Heard : ILogger<RequestVerifier>
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (Lines)
            {
                Lines.Add($"{eventId.Id} {formatter(state, exception)}");
            }
        }
    }
}
