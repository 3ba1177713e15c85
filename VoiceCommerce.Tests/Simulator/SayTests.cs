using System.Text.Json.Nodes;
using FluentAssertions;
using VoiceCommerce.Simulator;
using VoiceCommerce.Simulator.Commands;
using VoiceCommerce.Simulator.World;
using Xunit;

namespace VoiceCommerce.Tests.Simulator;

[Collection(InAnOpenTown.Name)]
public sealed class SayTests(OpenTown open)
{
    [Fact]
    public async Task A_conversation_that_was_understood_to_the_last_line_ends_with_0()
    {
        (int code, string output) = await SayAsync("how much is toilet paper", "stop");

        code.Should().Be(0);
        output.Split('\n')[0].TrimEnd().Should().Be("you> how much is toilet paper");
        output.Split('\n')[1].Should().StartWith("shop> ").And.Contain("$");
    }

    [Fact]
    public async Task A_line_that_nobody_understands_ends_with_1()
    {
        (int code, string output) = await SayAsync("flurb gargle", "stop");

        code.Should().Be(Say.NotUnderstood);
        output.Should().Contain("shop> Sorry, I didn't get that.");
    }

    [Fact]
    public async Task As_JSON_a_program_can_read_the_conversation()
    {
        Room room = Room.First(open.Town);
        room.As("kid");
        StringWriter output = new();

        int code = await Say.RunAsync(room, ["open the pantry shop", "help"], asJson: true, output, CancellationToken.None);

        code.Should().Be(0);
        JsonNode json = JsonNode.Parse(output.ToString())!;
        json["household"]!.GetValue<string>().Should().Be(room.Home.Id);
        json["exchanges"]!.AsArray().Select(exchange => exchange!["intent"]!.GetValue<string>()).Should().Equal("LaunchRequest", "AMAZON.HelpIntent");
        json["exchanges"]![0]!["shop"]!.GetValue<string>().Should().StartWith("Hello ");
    }

    [Fact]
    public async Task Who_is_not_there_cannot_speak()
    {
        FluentActions.Invoking(() => Room.First(open.Town).As("grandma")).Should().Throw<SimulatorException>().WithMessage("Nobody here is \"grandma\"*stranger*");
        (await FluentActions.Awaiting(() => Room.InAsync(open.Town, "the neighbours", CancellationToken.None)).Should().ThrowAsync<SimulatorException>())
            .WithMessage("There is no home \"the neighbours\"*there are: family, couple, flat*PUT /api/merchant/households/ID*");
    }

    private async Task<(int Code, string Output)> SayAsync(params string[] lines)
    {
        StringWriter output = new();
        return (await Say.RunAsync(Room.First(open.Town), lines, asJson: false, output, CancellationToken.None), output.ToString());
    }
}
