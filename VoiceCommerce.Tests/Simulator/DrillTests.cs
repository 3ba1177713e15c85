using FluentAssertions;
using VoiceCommerce.Simulator.Drills;
using Xunit;

namespace VoiceCommerce.Tests.Simulator;

[Collection(InAnOpenTown.Name)]
public sealed class DrillTests(OpenTown open)
{
    [Fact]
    public async Task Nothing_slips_through()
    {
        StringWriter output = new();

        int code = await Drill.RunAsync(output, verbose: null, CancellationToken.None);

        code.Should().Be(0, "{0}", output);
        output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().HaveCount(Scenarios.All.Count + 1)
            .And.OnlyContain(line => line.StartsWith("ok ", StringComparison.Ordinal) || line.Contains("nothing slipped through", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_purchase_that_nobody_should_have_got_is_found_in_the_books()
    {
        await open.Town.Merchant.PutProductsAsync(DrillShop.Products, CancellationToken.None);
        Scenario careless = Scenario.InOneHome("somebody buys in secret", agreed: 0, async home =>
        {
            await home.SaysAsync("mum", "reorder oat milk", "Shall I order it?");
            await home.SaysAsync("mum", "yes", "Done");
            return "all is well, says the shop";
        });
        StringWriter output = new();

        int code = await Drill.PlayAllAsync(open.Town, [careless], output, CancellationToken.None);

        code.Should().Be(Drill.SlippedThrough);
        output.ToString().Should().StartWith("SLIP  somebody buys in secret: ").And.Contain("1 orders stand in the shop").And.Contain("1 payments").And.Contain("1 orders came to the order desk");
    }

    [Fact]
    public async Task A_scenario_in_which_nothing_is_even_offered_proves_nothing()
    {
        Scenario empty = Scenario.InOneHome("nobody is understood", agreed: 0, home => home.SaysAsync("mum", "flurb gargle", ""));

        (await Drill.PlayAllAsync(open.Town, [empty], new StringWriter(), CancellationToken.None)).Should().Be(Drill.SlippedThrough);
    }

    [Fact]
    public async Task Alexas_voice_code_is_played_from_its_question_to_its_answer()
    {
        await open.Town.Merchant.PutProductsAsync(DrillShop.Products, CancellationToken.None);
        StringWriter output = new();
        Scenario pin = Scenarios.All.Single(scenario => scenario.Name.StartsWith("Alexa's voice code", StringComparison.Ordinal));

        (await Drill.PlayAllAsync(open.Town, [pin], output, CancellationToken.None)).Should().Be(0, "{0}", output);

        output.ToString().Should().Contain("bought once");
    }

    [Theory]
    [InlineData(0, "", "", "", true)]
    [InlineData(1, "a", "a", "a", true)]
    [InlineData(0, "a", "", "", false)]
    [InlineData(0, "", "a", "", false)] // Money without an order.
    [InlineData(0, "", "", "a", false)] // Goods without an order.
    [InlineData(1, "a", "a b", "a", false)] // Paid twice.
    [InlineData(1, "a", "b", "a", false)]
    [InlineData(1, "", "", "", false)] // What was agreed to must come.
    public void The_books_are_judged_and_not_the_words(int agreed, string orders, string payments, string atDesk, bool clean) =>
        (Judge.Slips(agreed, new Books(Ids(orders), [], Ids(payments), Ids(atDesk))).Count == 0).Should().Be(clean);

    private static string[] Ids(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
