using FluentAssertions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using VoiceCommerce.Functions.Alexa.Verification;
using VoiceCommerce.Simulator.Platform;
using VoiceCommerce.Tests.Fakes;
using Xunit;

namespace VoiceCommerce.Tests.Alexa.Verification;

public sealed class DevelopmentAuthorityTests : IDisposable
{
    private static readonly byte[] Body = "{}"u8.ToArray();

    private readonly TemporaryDirectory directory = new();
    private readonly ManualClock time = new(Forge.Now);

    public void Dispose() => directory.Dispose();

    [Fact]
    public async Task What_it_signs_the_app_verifies_and_nothing_else()
    {
        using DevelopmentAuthority authority = Open();
        RequestVerifier verifier = Verifier();

        (await VerifyAsync(verifier, authority, Body, Body)).Should().BeTrue();
        (await VerifyAsync(verifier, authority, Body, "{ }"u8.ToArray())).Should().BeFalse();
    }

    [Fact]
    public async Task Another_machines_authority_is_not_trusted()
    {
        using DevelopmentAuthority ours = Open();
        using TemporaryDirectory elsewhere = new();
        using DevelopmentAuthority theirs = DevelopmentAuthority.Open(elsewhere.Path, time);
        foreach (string chain in Directory.GetFiles(elsewhere.Path, "echo-api-cert-*.pem"))
        {
            File.Copy(chain, Path.Combine(directory.Path, Path.GetFileName(chain)));
        }

        (await VerifyAsync(Verifier(), theirs, Body, Body)).Should().BeFalse();
    }

    [Fact]
    public async Task It_is_made_once()
    {
        using DevelopmentAuthority first = Open();
        RequestVerifier verifier = Verifier();
        using DevelopmentAuthority second = Open();

        second.Sign(Body).Should().Be(first.Sign(Body)); // PKCS#1 v1.5 has no randomness.
        (await VerifyAsync(verifier, second, Body, Body)).Should().BeTrue();
    }

    [Fact]
    public async Task Who_opens_it_at_the_same_time_gets_the_same_one()
    {
        DevelopmentAuthority[] opened = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(Open)));

        opened.Select(authority => authority.Sign(Body)).Distinct().Should().ContainSingle();
        Array.ForEach(opened, authority => authority.Dispose());
    }

    [Theory]
    [InlineData(357, true)]
    [InlineData(359, false)]
    [InlineData(400, false)]
    [InlineData(-2, false)] // A clock that was wrong when it was made.
    public async Task It_is_made_anew_when_it_has_a_week_left(int days, bool kept)
    {
        using DevelopmentAuthority first = Open();
        time.Advance(TimeSpan.FromDays(days));
        using DevelopmentAuthority second = Open();

        (second.Sign(Body) == first.Sign(Body)).Should().Be(kept);
        (await VerifyAsync(Verifier(), second, Body, Body)).Should().BeTrue();
    }

    [Theory]
    [InlineData("signer.pem", "")]
    [InlineData("signer.pem", "half a fi")]
    [InlineData("signer.pem", null)]
    [InlineData("root.pem", null)]
    [InlineData("echo-api-cert-*.pem", null)]
    public async Task A_damaged_one_is_made_anew(string pattern, string? content)
    {
        using DevelopmentAuthority first = Open();
        string file = Directory.GetFiles(directory.Path, pattern).Single();
        if (content is null)
        {
            File.Delete(file);
        }
        else
        {
            await File.WriteAllTextAsync(file, content);
        }

        using DevelopmentAuthority second = Open();
        (await VerifyAsync(Verifier(), second, Body, Body)).Should().BeTrue();
    }

    [Fact]
    public void Its_key_is_for_its_owner_only()
    {
        using DevelopmentAuthority authority = Open();

        string[] withKeys =
            [.. Directory.GetFiles(directory.Path).Where(file => File.ReadAllText(file).Contains("PRIVATE", StringComparison.Ordinal))];
        withKeys.Should().ContainSingle().Which.Should().EndWith("signer.pem");
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(withKeys[0]).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Fact]
    public async Task It_signs_from_many_threads()
    {
        using DevelopmentAuthority authority = Open();
        RequestVerifier verifier = Verifier();

        bool[] verified = await Task.WhenAll(Enumerable.Range(0, 64).Select(number => Task.Run(() =>
            VerifyAsync(verifier, authority, [(byte)number], [(byte)number]))));

        verified.Should().AllBeEquivalentTo(true);
    }

    [Fact]
    public void The_app_does_not_start_on_a_directory_without_an_authority() =>
        FluentActions.Invoking(Verifier).Should().Throw<FileNotFoundException>();

    [Fact]
    public async Task The_app_does_not_start_on_a_root_that_is_none()
    {
        await File.WriteAllTextAsync(Path.Combine(directory.Path, "root.pem"), "nothing");

        FluentActions.Invoking(Verifier).Should().Throw<ArgumentException>();
    }

    private static async Task<bool> VerifyAsync(RequestVerifier verifier, DevelopmentAuthority authority, byte[] signed, byte[] sent)
    {
        (string url, string signature) = authority.Sign(signed);
        HeaderDictionary headers = new() { ["Signature-256"] = signature, ["SignatureCertChainUrl"] = url };
        return await verifier.VerifyAsync(headers, sent, default) is Authenticity.Verified;
    }

    private DevelopmentAuthority Open() => DevelopmentAuthority.Open(directory.Path, time);

    private RequestVerifier Verifier() =>
        RequestVerifier.TrustingDevelopmentAuthority(directory.Path, time, NullLogger<RequestVerifier>.Instance);
}
