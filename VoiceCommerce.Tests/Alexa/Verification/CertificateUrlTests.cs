using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using VoiceCommerce.Functions.Alexa.Verification;
using Xunit;

namespace VoiceCommerce.Tests.Alexa.Verification;

public sealed class CertificateUrlTests
{
    private const string Good = "https://s3.amazonaws.com/echo.api/echo-api-cert-12.pem";

    [Theory]
    [InlineData(Good)]
    [InlineData("https://s3.amazonaws.com:443/echo.api/echo-api-cert.pem")] // Amazon's own example of a right one.
    [InlineData("https://s3.amazonaws.com/echo.api/../echo.api/echo-api-cert.pem")] // Amazon's too: right once normalised.
    [InlineData("https://s3.amazonaws.com/./echo.api/echo-api-cert.pem")]
    [InlineData("https://s3.amazonaws.com/echo.api/./a/../echo-api-cert.pem")]
    [InlineData("HTTPS://s3.amazonaws.com/echo.api/echo-api-cert.pem")] // Scheme and host have no case.
    [InlineData("https://S3.AmazonAWS.com/echo.api/echo-api-cert.pem")]
    [InlineData("https://s3.amazonaws.com/echo.api/folder/echo-api-cert.pem")]
    [InlineData("https://s3.amazonaws.com/echo.api/x")]
    public void An_address_in_Amazons_folder_is_accepted(string raw) => CertificateUrl.From(raw, out _).Should().NotBeNull();

    [Theory]
    [InlineData("echo-api-cert.pem", true)]
    [InlineData("echo-api-cert-ats.pem", true)]
    [InlineData("echo-api-cert-1.pem", true)]
    [InlineData("echo-api-cert-12.pem", true)]
    [InlineData("echo-api-cert-6-ats.pem", true)]
    [InlineData("echo-api-cert-99-ats.pem", true)]
    [InlineData("a/../echo-api-cert-12.pem", true)] // Once normalised, it is that one.
    [InlineData("a/echo-api-cert-12.pem", false)]
    [InlineData("echo-api-cert-0.pem", false)]
    [InlineData("echo-api-cert-07.pem", false)]
    [InlineData("echo-api-cert-012.pem", false)]
    [InlineData("echo-api-cert-100.pem", false)]
    [InlineData("echo-api-cert-.pem", false)]
    [InlineData("echo-api-cert12.pem", false)]
    [InlineData("echo-api-cert--ats.pem", false)]
    [InlineData("echo-api-cert-1-ats-ats.pem", false)]
    [InlineData("echo-api-cert-1-ATS.pem", false)]
    [InlineData("ECHO-api-cert-1.pem", false)]
    [InlineData("echo-api-cert-1.pem;x", false)]
    [InlineData("echo-api-cert", false)]
    [InlineData("x.pem", false)]
    public void A_usual_name_is_one_as_Amazon_gives_them(string name, bool usual) =>
        CertificateUrl.From($"https://s3.amazonaws.com/echo.api/{name}", out _)!.IsUsual.Should().Be(usual);

    [Fact]
    public void There_are_so_many_usual_names_and_no_more()
    {
        IEnumerable<string> numbers = Enumerable.Range(0, 1_100).Select(number => $"-{number}").Append("");
        IEnumerable<string> names = numbers.SelectMany(number => new[] { $"echo-api-cert{number}.pem", $"echo-api-cert{number}-ats.pem" });

        names.Count(name => CertificateUrl.From($"https://s3.amazonaws.com/echo.api/{name}", out _)!.IsUsual).Should().Be(CertificateUrl.UsualNames);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/echo.api/echo-api-cert.pem")]
    [InlineData("//s3.amazonaws.com/echo.api/echo-api-cert.pem")]
    [InlineData("s3.amazonaws.com/echo.api/echo-api-cert.pem")]
    [InlineData("https:")]
    [InlineData("https://")]
    public void It_is_there_and_whole(string? raw) => Refuses(raw);

    [Theory]
    [InlineData("http://s3.amazonaws.com/echo.api/echo-api-cert.pem")]
    [InlineData("http://s3.amazonaws.com:443/echo.api/echo-api-cert.pem")]
    [InlineData("ftp://s3.amazonaws.com/echo.api/echo-api-cert.pem")]
    [InlineData("file:///echo.api/echo-api-cert.pem")]
    [InlineData("file://s3.amazonaws.com/echo.api/echo-api-cert.pem")]
    [InlineData("wss://s3.amazonaws.com/echo.api/echo-api-cert.pem")]
    [InlineData("httpss://s3.amazonaws.com/echo.api/echo-api-cert.pem")]
    [InlineData("javascript:https://s3.amazonaws.com/echo.api/echo-api-cert.pem")]
    [InlineData("https:s3.amazonaws.com/echo.api/echo-api-cert.pem")]
    [InlineData("https:/s3.amazonaws.com/echo.api/echo-api-cert.pem")]
    [InlineData("https:///s3.amazonaws.com/echo.api/echo-api-cert.pem")]
    public void The_scheme_is_https_with_two_slashes(string raw) => Refuses(raw);

    [Theory]
    [InlineData("https://s3.amazonaws.com.evil.example/echo.api/echo-api-cert.pem")]
    [InlineData("https://evil.example/s3.amazonaws.com/echo.api/echo-api-cert.pem")]
    [InlineData("https://evil.example/echo.api/echo-api-cert.pem")]
    [InlineData("https://notamazon.com/echo.api/echo-api-cert.pem")]
    [InlineData("https://evil-s3.amazonaws.com/echo.api/echo-api-cert.pem")]
    [InlineData("https://bucket.s3.amazonaws.com/echo.api/echo-api-cert.pem")]
    [InlineData("https://s3-us-west-2.amazonaws.com/echo.api/echo-api-cert.pem")]
    [InlineData("https://s3.us-east-1.amazonaws.com/echo.api/echo-api-cert.pem")]
    [InlineData("https://s3-amazonaws.com/echo.api/echo-api-cert.pem")]
    [InlineData("https://s3.amazonaws.co/echo.api/echo-api-cert.pem")]
    [InlineData("https://s3.amazonaws.corn/echo.api/echo-api-cert.pem")]
    [InlineData("https://amazonaws.com/echo.api/echo-api-cert.pem")]
    [InlineData("https://s3.arnazonaws.com/echo.api/echo-api-cert.pem")]
    [InlineData("https://52.216.0.1/echo.api/echo-api-cert.pem")]
    [InlineData("https://[::1]/echo.api/echo-api-cert.pem")]
    [InlineData("https://localhost/echo.api/echo-api-cert.pem")]
    [InlineData("https://169.254.169.254/echo.api/echo-api-cert.pem")]
    [InlineData("https://xn--s3-amazonaws-com-9zq/echo.api/echo-api-cert.pem")]
    public void The_host_is_Amazons_and_no_look_alike(string raw) => Refuses(raw);

    [Theory]
    [InlineData("https://s3\u3002amazonaws\u3002com/echo.api/echo-api-cert.pem")] // Ideographic full stop: IdnHost makes a dot of it.
    [InlineData("https://s3\uFF0Eamazonaws\uFF0Ecom/echo.api/echo-api-cert.pem")] // Fullwidth full stop.
    [InlineData("https://s3\uFF61amazonaws.com/echo.api/echo-api-cert.pem")] // Halfwidth ideographic full stop.
    [InlineData("https://s3\u2024amazonaws.com/echo.api/echo-api-cert.pem")] // One dot leader.
    [InlineData("https://s3.amazonaws.com./echo.api/echo-api-cert.pem")] // Root label.
    [InlineData("https://s3..amazonaws.com/echo.api/echo-api-cert.pem")]
    [InlineData("https://.s3.amazonaws.com/echo.api/echo-api-cert.pem")]
    public void A_full_stop_in_the_host_is_a_plain_dot_and_none_too_many(string raw) => Refuses(raw);

    [Theory]
    [InlineData("https://s3.\u0430mazonaws.com/echo.api/echo-api-cert.pem")] // Cyrillic a.
    [InlineData("https://\uFF533.amazonaws.com/echo.api/echo-api-cert.pem")] // Fullwidth s.
    [InlineData("https://\u017F3.amazonaws.com/echo.api/echo-api-cert.pem")] // Long s, which upper-cases to S.
    [InlineData("https://s3.ama\u00ADzonaws.com/echo.api/echo-api-cert.pem")] // Soft hyphen, dropped by IDN mapping.
    [InlineData("https://s3.ama\u200Bzonaws.com/echo.api/echo-api-cert.pem")] // Zero width space.
    [InlineData("https://s3.amazonaws.com\u2215evil.example/echo.api/echo-api-cert.pem")] // Division slash.
    [InlineData("https://s3.amazonaws.com/\u0435cho.api/echo-api-cert.pem")] // Cyrillic e in the path.
    [InlineData("https://s3.amazonaws.com/echo.api/\u00E9.pem")]
    [InlineData("https://s3.amazonaws.com/echo\u3002api/echo-api-cert.pem")]
    public void Every_character_is_ASCII(string raw) => Refuses(raw);

    [Theory]
    [InlineData("https://s3.amazonaws.com:563/echo.api/echo-api-cert.pem")] // Amazon's example of a wrong one.
    [InlineData("https://s3.amazonaws.com:80/echo.api/echo-api-cert.pem")]
    [InlineData("https://s3.amazonaws.com:8443/echo.api/echo-api-cert.pem")]
    [InlineData("https://s3.amazonaws.com:0/echo.api/echo-api-cert.pem")]
    [InlineData("https://s3.amazonaws.com:/echo.api/echo-api-cert.pem")]
    [InlineData("https://s3.amazonaws.com:0443/echo.api/echo-api-cert.pem")]
    [InlineData("https://s3.amazonaws.com:+443/echo.api/echo-api-cert.pem")]
    [InlineData("https://s3.amazonaws.com:443:443/echo.api/echo-api-cert.pem")]
    [InlineData("https://s3.amazonaws.com:65979/echo.api/echo-api-cert.pem")] // 443 after 65,536.
    [InlineData("https://s3.amazonaws.com:x/echo.api/echo-api-cert.pem")]
    public void The_port_is_443_or_not_said(string raw) => Refuses(raw);

    [Theory]
    [InlineData("https://user@s3.amazonaws.com/echo.api/echo-api-cert.pem")]
    [InlineData("https://user:secret@s3.amazonaws.com/echo.api/echo-api-cert.pem")]
    [InlineData("https://s3.amazonaws.com@evil.example/echo.api/echo-api-cert.pem")]
    [InlineData("https://s3.amazonaws.com:443@evil.example/echo.api/echo-api-cert.pem")]
    [InlineData("https://@s3.amazonaws.com/echo.api/echo-api-cert.pem")]
    [InlineData("https://s3.amazonaws.com/echo.api/@evil.example")]
    public void There_is_no_user_information(string raw) => Refuses(raw);

    [Theory]
    [InlineData("https://s3.amazonaws.com")]
    [InlineData("https://s3.amazonaws.com/")]
    [InlineData("https://s3.amazonaws.com/invalid.path/echo-api-cert.pem")] // Amazon's example.
    [InlineData("https://s3.amazonaws.com/EcHo.aPi/echo-api-cert.pem")] // Amazon's example: the path has case.
    [InlineData("https://s3.amazonaws.com/ECHO.API/echo-api-cert.pem")]
    [InlineData("https://s3.amazonaws.com/echo.apis/echo-api-cert.pem")]
    [InlineData("https://s3.amazonaws.com/echo.api-evil/echo-api-cert.pem")]
    [InlineData("https://s3.amazonaws.com/echo-api/echo-api-cert.pem")]
    [InlineData("https://s3.amazonaws.com/evil/echo.api/echo-api-cert.pem")]
    [InlineData("https://s3.amazonaws.com/echo.api")]
    [InlineData("https://s3.amazonaws.com/echo.api/")]
    [InlineData("https://s3.amazonaws.com/echo.api/.")]
    [InlineData("https://s3.amazonaws.com/echo.api/folder/")]
    public void The_path_goes_on_below_Amazons_folder(string raw) => Refuses(raw);

    [Theory]
    [InlineData("https://s3.amazonaws.com/echo.api/../evil/echo-api-cert.pem")]
    [InlineData("https://s3.amazonaws.com/echo.api/../evil/echo.api/echo-api-cert.pem")]
    [InlineData("https://s3.amazonaws.com/echo.api/./../evil/echo-api-cert.pem")]
    [InlineData("https://s3.amazonaws.com/echo.api/a/../../evil/echo-api-cert.pem")]
    [InlineData("https://s3.amazonaws.com/echo.api/..")]
    [InlineData("https://s3.amazonaws.com/echo.api/x/..")]
    [InlineData("https://s3.amazonaws.com/../echo.api/../evil.pem")]
    public void Dot_segments_do_not_leave_the_folder(string raw) => Refuses(raw);

    [Theory]
    [InlineData("https://s3.amazonaws.com/echo.api/%2e%2e/evil/echo-api-cert.pem")]
    [InlineData("https://s3.amazonaws.com/echo.api/%2E%2E/evil/echo-api-cert.pem")]
    [InlineData("https://s3.amazonaws.com/echo.api/.%2e/evil/echo-api-cert.pem")]
    [InlineData("https://s3.amazonaws.com/echo.api/%252e%252e/evil/echo-api-cert.pem")]
    [InlineData("https://s3.amazonaws.com/echo.api/..%2fevil/echo-api-cert.pem")]
    [InlineData("https://s3.amazonaws.com/echo.api%2fecho-api-cert.pem")]
    [InlineData("https://s3.amazonaws.com/echo%2Eapi/echo-api-cert.pem")]
    [InlineData("https://s3%2eamazonaws.com/echo.api/echo-api-cert.pem")]
    [InlineData("https://s3.amazonaws.com%2f@evil.example/echo.api/echo-api-cert.pem")]
    [InlineData("https://s3.amazonaws.com/echo.api/echo-api-cert.pem%00")]
    public void Nothing_is_percent_encoded(string raw) => Refuses(raw);

    [Theory]
    [InlineData("https://s3.amazonaws.com//echo.api/echo-api-cert.pem")]
    [InlineData("https://s3.amazonaws.com/echo.api//echo-api-cert.pem")]
    [InlineData("https://s3.amazonaws.com/echo.api//")]
    [InlineData("https://s3.amazonaws.com/x//../echo.api/../echo.api//echo-api-cert.pem")]
    [InlineData("https://s3.amazonaws.com/echo.api/a.pem,https://s3.amazonaws.com/echo.api/b.pem")] // Two headers joined by the host.
    public void No_segment_is_empty(string raw) => Refuses(raw);

    [Theory]
    [InlineData("https:\\\\s3.amazonaws.com\\echo.api\\echo-api-cert.pem")]
    [InlineData("https://s3.amazonaws.com\\echo.api/echo-api-cert.pem")]
    [InlineData("https://s3.amazonaws.com\\@evil.example/echo.api/echo-api-cert.pem")]
    [InlineData("https://s3.amazonaws.com/echo.api/..\\evil/echo-api-cert.pem")]
    [InlineData("https://evil.example\\.s3.amazonaws.com/echo.api/echo-api-cert.pem")]
    public void A_backslash_is_not_a_slash(string raw) => Refuses(raw);

    [Theory]
    [InlineData("https://s3.amazonaws.com/echo.api/echo-api-cert.pem?x=1")]
    [InlineData("https://s3.amazonaws.com/echo.api/?/echo-api-cert.pem")]
    [InlineData("https://s3.amazonaws.com/echo.api/echo-api-cert.pem#x")]
    [InlineData("https://evil.example#s3.amazonaws.com/echo.api/echo-api-cert.pem")]
    [InlineData("https://evil.example?s3.amazonaws.com/echo.api/echo-api-cert.pem")]
    public void There_is_no_query_and_no_fragment(string raw) => Refuses(raw);

    [Theory]
    [InlineData(" https://s3.amazonaws.com/echo.api/echo-api-cert.pem")]
    [InlineData("https://s3.amazonaws.com/echo.api/echo-api-cert.pem ")]
    [InlineData("https://s3.amazonaws.com/echo.api/echo api.pem")]
    [InlineData("https://s3.amazonaws.com /echo.api/echo-api-cert.pem")]
    [InlineData("https://\ts3.amazonaws.com/echo.api/echo-api-cert.pem")]
    [InlineData("https://s3.amazonaws.com/echo.api/echo-api-cert.pem\r\nHost: evil.example")]
    [InlineData("https://s3.amazonaws.com/echo.api/echo-api-cert.pem\n")]
    [InlineData("https://s3.amazonaws.com/echo.api/\0.pem")]
    [InlineData("https://s3.amazonaws.com\0.evil.example/echo.api/echo-api-cert.pem")]
    [InlineData("https://s3.amazonaws.com/echo.api/\u001B.pem")]
    [InlineData("https://s3.amazonaws.com/echo.api/\u007F.pem")]
    [InlineData("https://s3.amazonaws.com/echo.api/\u00A0.pem")]
    [InlineData("\uFEFFhttps://s3.amazonaws.com/echo.api/echo-api-cert.pem")]
    [InlineData(" ")]
    [InlineData("\r\n")]
    public void There_is_no_blank_and_no_control_character(string raw) => Refuses(raw);

    [Theory]
    [InlineData(512, true)]
    [InlineData(513, false)]
    [InlineData(100_000, false)]
    public void It_has_at_most_512_characters(int length, bool accepted) =>
        (CertificateUrl.From(Good.PadRight(length, 'x'), out _) is not null).Should().Be(accepted);

    [Theory]
    [InlineData("https://s3.amazonaws.com:443/echo.api/echo-api-cert-12.pem")]
    [InlineData("https://S3.AMAZONAWS.COM/echo.api/../echo.api/echo-api-cert-12.pem")]
    public void Spellings_of_one_address_are_one_address(string raw)
    {
        CertificateUrl? url = CertificateUrl.From(raw, out _);

        url.Should().Be(CertificateUrl.From(Good, out _));
        url!.ToString().Should().Be(Good);
        url.FileName.Should().Be("echo-api-cert-12.pem");
    }

    [Fact]
    public void The_reason_never_quotes_the_URL()
    {
        CertificateUrl.From("https://evil.example/echo.api/x.pem", out string reason);

        reason.Should().NotBeEmpty().And.NotContain("evil");
    }

    [Fact]
    public void Whatever_is_accepted_is_fetched_from_Amazons_folder()
    {
        string[] parts =
            ["https://", "s3.amazonaws.com", ":443", "/", "echo.api", "..", ".", "x.pem", "@", "\\", "%2e", "evil.example", "//", ":", " "];
        Gen<string> urls = Gen.Elements(parts).ListOf(8).Select(chosen => "https://s3.amazonaws.com/echo.api/" + string.Concat(chosen))
            .Or(Gen.Elements(parts).ListOf(8).Select(string.Concat));

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(5_000), Prop.ForAll(urls.ToArbitrary(), raw =>
            CertificateUrl.From(raw, out string reason) is not { } url
                ? reason.Length > 0
                : url.ToString().StartsWith("https://s3.amazonaws.com/echo.api/", StringComparison.Ordinal) && url.FileName.Length > 0));
    }

    private static void Refuses(string? raw)
    {
        CertificateUrl.From(raw, out string reason).Should().BeNull();
        reason.Should().NotBeEmpty();
    }
}
