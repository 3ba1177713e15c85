using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FluentAssertions;
using VoiceCommerce.Functions.Security;
using Xunit;

namespace VoiceCommerce.Tests.Security;

public sealed class AuthenticatorCodesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 10, TimeSpan.Zero);

    private readonly AuthenticatorCodes codes = new(RandomNumberGenerator.GetBytes(32));

    /// <summary>RFC 6238, appendix B, the SHA-1 rows: their last six digits.</summary>
    [Theory]
    [InlineData(59, 287082)]
    [InlineData(1111111109, 81804)]
    [InlineData(1111111111, 50471)]
    [InlineData(1234567890, 5924)]
    [InlineData(2000000000, 279037)]
    [InlineData(20000000000, 353130)]
    public void The_codes_are_the_rfcs(long seconds, int code) =>
        AuthenticatorCodes.CodeAt(Encoding.ASCII.GetBytes("12345678901234567890"), seconds / 30).Should().Be(code);

    /// <summary>RFC 4648, section 10, without the padding; and the RFC's secret as every app takes it.</summary>
    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foo", "MZXW6")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("fooba", "MZXW6YTB")]
    [InlineData("foobar", "MZXW6YTBOI")]
    [InlineData("12345678901234567890", "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")]
    public void A_secret_is_shown_in_base_32(string plain, string shown) => Base32.Encode(Encoding.ASCII.GetBytes(plain)).Should().Be(shown);

    [Theory]
    [InlineData(-60, false)]
    [InlineData(-30, true)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(60, false)]
    public void A_clock_may_drift_by_one_step_either_way(int seconds, bool accepted)
    {
        string secret = codes.New().Sealed;
        long step = Now.AddSeconds(seconds).ToUnixTimeSeconds() / 30;

        codes.StepOf(CodeAt(secret, Now.AddSeconds(seconds)), secret, Now).Should().Be(accepted ? step : null);
    }

    [Fact]
    public void Zeros_that_the_speaker_dropped_are_put_back()
    {
        string secret = codes.New().Sealed;
        DateTimeOffset at = Now;
        while (CodeAt(secret, at)[0] != '0')
        {
            at = at.AddSeconds(30);
        }

        codes.StepOf(CodeAt(secret, at).TrimStart('0'), secret, at).Should().NotBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("1234567")]
    [InlineData("12a456")]
    [InlineData("-12345")]
    public void What_is_no_code_is_none(string digits) => codes.StepOf(digits, codes.New().Sealed, Now).Should().BeNull();

    [Fact]
    public void A_stolen_secret_makes_no_codes_without_the_servers()
    {
        string secret = codes.New().Sealed;
        new AuthenticatorCodes(RandomNumberGenerator.GetBytes(32)).StepOf(CodeAt(secret, Now), secret, Now).Should().BeNull();
        codes.Shown(secret + "A").Should().BeNull();
    }

    private string CodeAt(string secret, DateTimeOffset at) => Phone.CodeOf(codes.Shown(secret)!, at);
}

/// <summary>An authenticator app: it is given the base 32, and shows six digits.</summary>
internal static class Phone
{
    public static string CodeOf(string base32, DateTimeOffset now)
    {
        const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        string bits = string.Concat(base32.Select(letter => Convert.ToString(Letters.IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        byte[] key = [.. bits.Chunk(8).Where(eight => eight.Length == 8).Select(eight => Convert.ToByte(new string(eight), 2))];
        return AuthenticatorCodes.CodeAt(key, now.ToUnixTimeSeconds() / 30).ToString("000000", CultureInfo.InvariantCulture);
    }
}
