using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using FluentAssertions;
using VoiceCommerce.Tests.Simulator;
using Xunit;

namespace VoiceCommerce.Tests.Outside;

/// <summary>npm's virtual-alexa talks to the shop through the simulator's proxy. The script needs <c>npm ci</c> in this folder, which ./test runs.</summary>
[Collection(InAnOpenTown.Name)]
public sealed class OutsideConversationTests(OpenTown open)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task A_client_that_nobody_here_wrote_holds_whole_conversations()
    {
        VoiceCommerce.Simulator.DemoShop.DemoHousehold home = open.Town.Households[0];
        string guardian = home.People.First(person => person.Role == "guardian").PersonId!;

        JsonObject[] answers = await TalkAsync(open.Town.ProxyAddress.ToString(), Model(), open.Town.TokenOf(home.Id), guardian);

        Answer(answers, "open pantry shop").Should().Contain("Hello ");
        Answer(answers, "reorder toilet paper").Should().Contain("Shall I order it?");
        Answer(answers, "yes").Should().Contain("Done.");
        answers.Should().Contain(answer => answer["said"]!.GetValue<string>() == "yes" && answer["card"]!.GetValue<string>() == "Order placed");
        Answer(answers, "add bananas to my cart").Should().Contain("cart");
        Answer(answers, "what's in my cart").Should().Contain("In your cart");
        Answer(answers, "help").Should().NotBeEmpty();
        Answer(answers, "stop").Should().Contain("Goodbye");
        answers[^1]["listens"]!.GetValue<bool>().Should().BeFalse();
    }

    private static string Answer(JsonObject[] answers, string said) =>
        answers.Single(answer => answer["said"]!.GetValue<string>() == said)["speech"]!.GetValue<string>();

    private static async Task<JsonObject[]> TalkAsync(params string[] arguments)
    {
        using CancellationTokenSource patience = new(Patience);
        using Process node = Process.Start(new ProcessStartInfo("node", ["--no-warnings", "conversations.mjs", .. arguments])
        {
            WorkingDirectory = Folder(),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        Task<string> output = node.StandardOutput.ReadToEndAsync(patience.Token);
        Task<string> errors = node.StandardError.ReadToEndAsync(patience.Token);
        await node.WaitForExitAsync(patience.Token);
        node.ExitCode.Should().Be(0, "{0}{1}", await output, await errors);
        return [.. (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!.AsObject())];
    }

    private static string Model() => Path.Combine(Folder(), "..", "..", "interactionModels", "en-US.json");

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
