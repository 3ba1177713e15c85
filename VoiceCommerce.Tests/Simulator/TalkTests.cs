using System.Text.RegularExpressions;
using FluentAssertions;
using Xunit;

namespace VoiceCommerce.Tests.Simulator;

/// <summary>From a shell: the whole way from a typed sentence over a signed request to an order in the store.</summary>
public sealed class TalkTests
{
    [Fact]
    public async Task A_piped_script_orders_once_and_the_dollhouse_is_held_and_a_kill_forgets_nothing()
    {
        await using SimulatorProcess simulator = new();

        (int code, string output, string errors) = await simulator.RunAsync(
            "/as mum", "reorder toilet paper", "yes", "/as kid", "order me a dollhouse", "yes", "/why", "/restart", "/orders", "/receipts", "/device nursery", "/as dad", "reorder toilet paper", "/device bedroom", "/at 23:30", "reorder toilet paper", "no", "/at noon", "/dance", "/as grandma", "/quit");

        errors.Should().BeEmpty();
        code.Should().Be(0);
        output.Should().Contain("Three things to try:").And.ContainAll("you> reorder toilet paper", "you> order me a dollhouse");
        output.Should().MatchRegex(@"shop> [^\n]*Shall I order it\?").And.Contain("shop> Done.").And.MatchRegex(@"shop> [^\n]*Shall I hold it for a guardian\?").And.Contain("Nothing is charged");
        output.Should().MatchRegex(@"speaker +guardian +child");
        string orders = output[output.IndexOf("The app was killed", StringComparison.Ordinal)..];
        Regex.Count(orders, "^placed ", RegexOptions.Multiline).Should().Be(1);
        orders.Should().MatchRegex("held [^\n]*ollhouse");
        orders.Should().NotContain("There is no /receipts.");
        orders.Should().Contain("You speak to the nursery speaker now.").And.Contain("this device isn't allowed to buy it");
        orders.Should().Contain("It is 23:30 at home now").And.Contain("quiet hours").And.Contain("\"noon\" is no time of day");
        orders.Should().Contain("There is no /dance.").And.Contain("Nobody here is \"grandma\".");
    }

    [Fact]
    public async Task Where_notices_go_is_for_the_shop_to_say()
    {
        await using SimulatorProcess simulator = new(new Dictionary<string, string>(StringComparer.Ordinal) { ["Notices__Kind"] = "None" }, "say", "reorder toilet paper", "yes");

        (int code, string output, _) = await simulator.RunAsync();

        code.Should().Be(0);
        output.Should().Contain("shop> Done.").And.NotContain("receipt");
    }

    [Fact]
    public async Task What_is_no_command_is_told_in_the_first_line()
    {
        await using SimulatorProcess simulator = new("dance");

        (int code, _, string errors) = await simulator.RunAsync();

        code.Should().NotBe(0);
        errors.Split('\n')[0].Should().Contain("dance");
    }
}
