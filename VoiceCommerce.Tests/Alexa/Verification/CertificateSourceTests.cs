using System.Text;
using FluentAssertions;
using VoiceCommerce.Functions.Alexa.Verification;
using VoiceCommerce.Tests.Fakes;
using Xunit;

namespace VoiceCommerce.Tests.Alexa.Verification;

public sealed class CertificateSourceTests
{
    private static readonly CertificateUrl Url = CertificateUrl.From("https://s3.amazonaws.com/echo.api/x.pem", out _)!;

    private readonly ManualClock time = new(Forge.Now);

    [Fact]
    public async Task The_bytes_come_as_they_are() =>
        Text(await FetchAsync(ChainServer.Responding("200 OK", "a chain"))).Should().Be("a chain");

    [Theory]
    [InlineData("301 Moved Permanently")]
    [InlineData("302 Found")]
    [InlineData("307 Temporary Redirect")]
    [InlineData("308 Permanent Redirect")]
    public async Task A_redirect_is_not_followed(string status)
    {
        using ChainServer server = new(ChainServer.Responding(status, "", "Location: https://s3.amazonaws.com/echo.api/other.pem"));

        (await FetchAsync(server)).Should().BeOfType<CertificateFetch.Unavailable>();
        server.Requests.Should().Be(1);
    }

    [Theory]
    [InlineData("201 Created")]
    [InlineData("206 Partial Content")]
    [InlineData("403 Forbidden")] // What Amazon's host says to a name that does not exist.
    [InlineData("404 Not Found")]
    [InlineData("503 Slow Down")]
    public async Task Only_200_brings_a_chain(string status) =>
        (await FetchAsync(ChainServer.Responding(status, Forge.GoodChain))).Should().BeOfType<CertificateFetch.Unavailable>();

    [Theory]
    [InlineData(65_536, true)]
    [InlineData(65_537, false)]
    [InlineData(1_000_000, false)]
    public async Task A_chain_has_at_most_64_KiB(int length, bool found) =>
        (await FetchAsync(ChainServer.Responding("200 OK", new string('x', length))) is CertificateFetch.Found).Should().Be(found);

    [Fact]
    public async Task A_body_that_never_ends_is_too_large()
    {
        static async Task Endless(Stream stream)
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"u8.ToArray());
            byte[] chunk = Encoding.ASCII.GetBytes($"1000\r\n{new string('x', 4_096)}\r\n");
            while (true)
            {
                await stream.WriteAsync(chunk); // Ends with an exception when the other side hangs up.
            }
        }

        Reason(await FetchAsync(Endless)).Should().Contain("too large");
    }

    [Fact]
    public async Task A_compressed_body_is_not_unpacked() =>
        Text(await FetchAsync(ChainServer.Responding("200 OK", "not really gzip", "Content-Encoding: gzip"))).Should().Be("not really gzip");

    [Theory]
    [InlineData("")] // Not even a status line.
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nhalf")] // Half a body, and then nothing.
    public async Task What_does_not_come_within_two_seconds_does_not_come(string start)
    {
        TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource forever = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using ChainServer server = new(async stream =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(start));
            asked.SetResult();
            await forever.Task;
        });
        Task<CertificateFetch> fetch = FetchAsync(server);
        await asked.Task;

        time.Advance(HttpsCertificateSource.Timeout - TimeSpan.FromTicks(1));
        fetch.IsCompleted.Should().BeFalse();
        time.Advance(TimeSpan.FromTicks(1));

        Reason(await fetch).Should().Contain("in time");
        forever.SetResult();
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nhalf")]
    [InlineData("SSH-2.0-OpenSSH_9.2\r\n")]
    [InlineData("")]
    public async Task A_line_that_drops_is_an_outcome(string said) =>
        (await FetchAsync(stream => stream.WriteAsync(Encoding.ASCII.GetBytes(said)).AsTask())).Should().BeOfType<CertificateFetch.Unavailable>();

    [Fact]
    public async Task A_TLS_certificate_that_is_not_trusted_ends_the_fetch()
    {
        using ChainServer server = new(ChainServer.Responding("200 OK", Forge.GoodChain));
        using HttpMessageInvoker http = new(server.Handler(trustingTls: false));

        Reason(await new HttpsCertificateSource(http, time).FetchAsync(Url, default)).Should().Contain("SecureConnectionError");
        server.Requests.Should().Be(0);
    }

    [Fact]
    public void A_proxy_and_cookies_are_never_used()
    {
        using SocketsHttpHandler handler = HttpsCertificateSource.CreateHandler();

        handler.UseProxy.Should().BeFalse();
        handler.UseCookies.Should().BeFalse();
        handler.AllowAutoRedirect.Should().BeFalse();
    }

    [Fact]
    public async Task The_development_authoritys_chain_is_a_file_of_its_directory()
    {
        using TemporaryDirectory directory = new();
        await File.WriteAllTextAsync(Path.Combine(directory.Path, "echo-api-cert-1.pem"), "a chain");

        Text(await FetchFileAsync(directory, "echo-api-cert-1.pem")).Should().Be("a chain");
        Text(await FetchFileAsync(directory, "folder/echo-api-cert-1.pem")).Should().Be("a chain"); // Only the last part counts.
        Reason(await FetchFileAsync(directory, "echo-api-cert-2.pem")).Should().Contain("no such chain");
    }

    [Theory]
    [InlineData("signer.key")]
    [InlineData(".pem")]
    [InlineData(".hidden.pem")]
    [InlineData("a..pem")]
    [InlineData("a.pem:stream")]
    [InlineData("a.pem.")]
    [InlineData("A.PEM")]
    [InlineData("~.pem")]
    [InlineData("a;b.pem")]
    [InlineData("a*.pem")]
    [InlineData("a|b.pem")]
    [InlineData("-a.pem")]
    public async Task The_development_authoritys_file_names_are_plain(string name)
    {
        using TemporaryDirectory directory = new();
        await File.WriteAllTextAsync(Path.Combine(directory.Path, name), "something");

        Reason(await FetchFileAsync(directory, name)).Should().Contain("not a plain one");
    }

    [Fact]
    public async Task The_development_authoritys_chain_has_at_most_64_KiB_too()
    {
        using TemporaryDirectory directory = new();
        await File.WriteAllTextAsync(Path.Combine(directory.Path, "large.pem"), new string('x', CertificateFetch.MaxBytes + 1));

        Reason(await FetchFileAsync(directory, "large.pem")).Should().Contain("too large");
    }

    private static Task<CertificateFetch> FetchFileAsync(TemporaryDirectory directory, string name) =>
        new DevelopmentCertificateSource(directory.Path)
            .FetchAsync(CertificateUrl.From($"https://s3.amazonaws.com/echo.api/{name}", out _)!, default);

    private async Task<CertificateFetch> FetchAsync(Func<Stream, Task> answer)
    {
        using ChainServer server = new(answer);
        return await FetchAsync(server);
    }

    private async Task<CertificateFetch> FetchAsync(ChainServer server)
    {
        using HttpMessageInvoker http = new(server.Handler());
        return await new HttpsCertificateSource(http, time).FetchAsync(Url, default);
    }

    private static string Text(CertificateFetch fetch) =>
        Encoding.ASCII.GetString(fetch.Should().BeOfType<CertificateFetch.Found>().Subject.Pem.Span);

    private static string Reason(CertificateFetch fetch) => fetch.Should().BeOfType<CertificateFetch.Unavailable>().Subject.Reason;
}

internal sealed class TemporaryDirectory : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("voicecommerce-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
