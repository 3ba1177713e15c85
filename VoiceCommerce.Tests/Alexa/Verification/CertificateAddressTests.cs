using System.Security.Cryptography.X509Certificates;
using System.Text;
using FluentAssertions;
using Microsoft.AspNetCore.Http;
using VoiceCommerce.Functions.Alexa.Verification;
using VoiceCommerce.Simulator.Platform;
using Xunit;

namespace VoiceCommerce.Tests.Alexa.Verification;

/// <summary>A certificate that anybody may have made names addresses to fetch more from.</summary>
public sealed class CertificateAddressTests
{
    [Fact]
    public async Task An_address_in_a_certificate_that_nobody_trusts_yet_is_not_called()
    {
        int calls = 0;
        await using LoopbackServer there = await LoopbackServer.StartAsync(0, ("GET", "/authority.cer", context =>
        {
            // It is not given: .NET would keep it in the user's own store, for every run after this one.
            Interlocked.Increment(ref calls);
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }
        ));
        Forged leaf = Forge.Make(new Recipe { Extra = new X509AuthorityInformationAccessExtension(null, [there.Address + "/authority.cer"]) }, Forge.Authority);

        ChainValidator.TrustingOnly([Forge.Root.Certificate]).Validate(Encoding.ASCII.GetBytes(Forge.Pem(leaf, Forge.Root)), Forge.Now)
            .Should().BeOfType<ChainVerdict.Refused>().Which.Reason.Should().Contain("PartialChain");
        calls.Should().Be(0);
    }
}
