using System.Net;
using FluentAssertions;
using VoiceCommerce.Simulator.Drills;
using VoiceCommerce.Simulator.Platform;
using VoiceCommerce.Tests.Hosting;
using VoiceCommerce.Tests.Storage.Tables;
using Xunit;

namespace VoiceCommerce.Tests.Proof;

/// <summary>Signed requests to the published app.</summary>
[Collection(WithThePublishedApp.Name)]
public sealed class PublishedTurnTests(PublishedApp app, AzuriteServer azurite) : IClassFixture<AzuriteServer>, IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("voice-commerce-shop-").FullName;

    public void Dispose() => Directory.Delete(directory, recursive: true);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task In_development_a_home_orders_what_it_usually_buys_whether_it_lives_in_a_file_or_in_tables(bool tables)
    {
        await using PublishedTown published = await PublishedTown.OpenAsync(app, tables ? azurite.Emulator : null);
        await published.MoveInAsync("family");
        Stage home = new(published.Town, "family", CancellationToken.None);

        await home.SaysAsync("mum", "reorder toilet paper", "Shall I order it?");
        await home.SaysAsync("mum", "yes", "Done");

        (await published.Town.Merchant.OrdersAsync("family", CancellationToken.None)).Should().ContainSingle();
        File.Exists(Path.Combine(published.Town.StoragePath, "households.db")).Should().Be(!tables);
    }

    // A whole conversation in Production would need Amazon's own key.
    [Fact]
    public async Task In_production_what_the_development_authority_signed_is_refused_without_a_word()
    {
        ShopOnTrial shop = ShopOnTrial.InProduction(Path.Combine(directory, "shop")).With("Alexa__SkillIds", SkillLine.SkillId);
        await using FunctionsHostStandIn host = await FunctionsHostStandIn.StartAsync(app.Folder, shop);
        using DevelopmentAuthority authority = DevelopmentAuthority.Open(Path.Combine(directory, "authority"), TimeProvider.System);
        SessionFrame frame = new("amzn1.echo-api.session.1", IsNew: true, "amzn1.ask.account.HOME", AccessToken: null, "en-US", Attributes: null);
        byte[] body = AlexaRequests.Launch(frame, Voice.Stranger, TimeProvider.System.GetUtcNow());
        (string url, string signature) = authority.Sign(body);

        using HttpResponseMessage refused = await host.Front.ForwardAsync(
            HttpMethod.Post, "api/alexa", body, ("SignatureCertChainUrl", url), ("Signature-256", signature));

        refused.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        (await refused.Content.ReadAsByteArrayAsync()).Should().BeEmpty();
        host.Errors.Should().BeEmpty();
    }
}
