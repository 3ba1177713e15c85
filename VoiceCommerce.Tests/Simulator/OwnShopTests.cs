using System.Text.Json.Nodes;
using FluentAssertions;
using VoiceCommerce.Simulator;
using VoiceCommerce.Simulator.Commands;
using VoiceCommerce.Simulator.Platform;
using VoiceCommerce.Simulator.World;
using Xunit;

namespace VoiceCommerce.Tests.Simulator;

/// <summary>A shop of somebody's own, without the demo: fed by the merchant's API, and talked in like the demo's.</summary>
public sealed class OwnShopTests : IAsyncLifetime
{
    private const string Products =
        """
        {"id":"OAT-1","names":{"en":"Strathmore Oatcakes"},"pack":{"amount":1,"unit":"box"},"category":"food/biscuits","price":{"minor":150,"currency":"GBP"}}
        """;

    private const string Couple =
        """
        {"locale":"en-GB","currency":"GBP","timeZone":"Europe/London","paymentReference":"tok_couple",
         "members":[{"id":"fiona","name":"Fiona","role":"guardian","persons":["amzn1.ask.person.FIONA"],"email":"fiona@example.com"},
                    {"id":"gran","name":"Gran","role":"adult"}],
         "address":{"label":"home","lines":["3 Sample Wynd"],"region":"GB"}}
        """;

    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("voice-commerce-own-");

    public async Task InitializeAsync()
    {
        await using Town town = await OpenAsync(empty: true);
        await town.Merchant.PutProductsAsync(Products, CancellationToken.None);
        await town.Merchant.PutHouseholdAsync("couple", Couple, CancellationToken.None);
    }

    public Task DisposeAsync()
    {
        directory.Delete(recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Its_homes_are_talked_in_by_their_people_and_in_their_language()
    {
        await using Town town = await OpenAsync(empty: true);

        Room room = await Room.InAsync(town, "couple", CancellationToken.None);
        Exchange asked = await room.SayAsync("order oatcakes", CancellationToken.None);

        room.Voice.Should().Be(new Voice("Fiona", "amzn1.ask.person.FIONA"));
        asked.Heard.Speech.Should().Contain("Strathmore Oatcakes").And.Contain("£").And.Contain("Shall I order it?", "a guardian was recognised");
        room.Home.Locale.Should().Be("en-GB");
        room.InvocationName.Should().Be(town.DictationIn("en-GB").InvocationName);
        await room.FallSilentAsync(CancellationToken.None);
        room.As("gran");
        room.Voice.PersonId.Should().BeNull("nobody has taught the platform her voice");
    }

    [Fact]
    public async Task The_demo_is_never_poured_into_it()
    {
        await using Town town = await OpenAsync(empty: false);

        town.Households.Should().BeEmpty();
        await FluentActions.Awaiting(() => town.Merchant.ProductAsync("cloudlet-ultra-soft-toilet-paper", CancellationToken.None)).Should().ThrowAsync<SimulatorException>();
        (await town.Merchant.HouseholdAsync("family", CancellationToken.None)).Should().BeNull();
    }

    [Fact]
    public async Task A_home_that_it_does_not_have_is_named_with_the_way_to_import_one()
    {
        await using Town town = await OpenAsync(empty: true);

        (await FluentActions.Awaiting(() => Room.InAsync(town, "family", CancellationToken.None)).Should().ThrowAsync<SimulatorException>())
            .WithMessage($"There is no home \"family\" in the shop that {directory.FullName} keeps.*PUT /api/merchant/households/ID*");
    }

    [Fact]
    public async Task A_talk_begins_in_one_of_its_homes_and_goes_to_another()
    {
        await using Town town = await OpenAsync(empty: true);
        await town.Merchant.PutHouseholdAsync("flat", Couple.Replace("iona", "reya", StringComparison.Ordinal), CancellationToken.None);
        StringWriter output = new();
        using StringReader input = new("/home flat\n/home nowhere\n/home\n/quit\n");

        await new Talk(town, await Room.InAsync(town, "couple", CancellationToken.None), input, output, echoes: true).RunAsync(CancellationToken.None);

        output.ToString().Should().Contain("You are Fiona, at home with: Fiona (guardian), Gran (adult), stranger.").And.NotContain("toilet paper")
            .And.Contain("You are Freya, at home with").And.Contain("There is no home \"nowhere\"").And.Contain("Say which: couple, flat, or any other");
    }

    [Fact]
    public async Task From_a_shell_it_is_served_with_tokens_and_said_in()
    {
        await using (SimulatorProcess serve = new("serve", "--port", "0", "--skill-port", "0", "--empty", "--data", directory.FullName, "--household", "couple"))
        {
            JsonArray homes = JsonNode.Parse(await serve.ReadLineAsync())!["households"]!.AsArray();
            homes.Select(home => home!["id"]!.GetValue<string>()).Should().Equal("couple");
            homes[0]!["token"]!.GetValue<string>().Split('.').Should().HaveCount(3);
            homes[0]!["people"]![0]!["personId"]!.GetValue<string>().Should().Be("amzn1.ask.person.FIONA");
        }

        await using SimulatorProcess say = new("say", "--empty", "--data", directory.FullName, "--household", "couple", "--as", "Fiona", "--seller", "Thistle and Company", "order oatcakes", "no", "stop");
        (int code, string output, _) = await say.RunAsync();

        output.Should().Contain("From Thistle and Company: Strathmore Oatcakes");
        code.Should().Be(0);
    }

    private Task<Town> OpenAsync(bool empty) => Town.OpenAsync(new(directory.FullName, Empty: empty), CancellationToken.None);
}
