namespace VoiceCommerce.Simulator.Drills;

/// <summary>The dollhouse drill: what went wrong in the news, and what could.</summary>
internal static class Scenarios
{
    private const int Times = 10;

    /// <summary>Two more than it takes to be seen.</summary>
    private const int Town = 22;

    private static readonly TimeSpan Late = TimeSpan.FromMinutes(10);

    /// <summary>In this order; the last three move the clock.</summary>
    public static IReadOnlyList<Scenario> All { get; } =
    [
        Scenario.InOneHome("a child orders a dollhouse and four pounds of cookies", agreed: 0, ChildAsync),
        new("the television orders a dollhouse in three homes", Homes: 3, Agreed: 0, TelevisionAsync),
        new("the television is taken for mum in a whole town at once", Homes: Town, Agreed: 0, TownAsync),
        Scenario.InOneHome("\"fifteen\" is misheard as \"fifty\"", agreed: 0, MisheardAsync),
        Scenario.InOneHome("\"no, yes, no\"", agreed: 0, NoYesNoAsync),
        Scenario.InOneHome("a wrong code three times and then the right one", agreed: 0, WrongCodesAsync),
        Scenario.InOneHome("the price changes before the yes", agreed: 0, PriceAsync),
        Scenario.InOneHome("a second voice says the yes", agreed: 0, SecondVoiceAsync),
        Scenario.InOneHome("one yes is delivered ten times", agreed: 1, TenTimesAsync),
        Scenario.InOneHome("somebody shops at the nursery's speaker", agreed: 0, HouseScenarios.NurseryAsync),
        Scenario.InOneHome("somebody shops in quiet hours", agreed: 0, HouseScenarios.QuietHoursAsync),
        Scenario.InOneHome("somebody shops while shopping is paused", agreed: 0, HouseScenarios.PauseAsync),
        Scenario.InOneHome("\"fifteen\" is misheard as \"fifty\" where fifteen are usual", agreed: 0, HouseScenarios.FiftyForFifteenAsync),
        Scenario.InOneHome("coffee again after three days of thirty", agreed: 0, HouseScenarios.TooSoonAsync),
        Scenario.InOneHome("wine that the catalogue takes for groceries", agreed: 0, HouseScenarios.MislabelledWineAsync),
        Scenario.InOneHome("the goods shall go to an address of today", agreed: 0, HouseScenarios.NewAddressAsync),
        Scenario.InOneHome("Alexa's voice code: another voice's, a wrong one, the right one, and the right one again", agreed: 1, HouseScenarios.VoicePinAsync),
        Scenario.InOneHome("one order more than the home wants in an hour", agreed: 1, HouseScenarios.ManyOrdersAsync),
        Scenario.InOneHome("more than a member's allowance, for one thing and in a week", agreed: 1, HouseScenarios.AllowanceAsync),
        Scenario.InOneHome("the usual at half as much again as last time", agreed: 0, HouseScenarios.DearerAsync),
        Scenario.InOneHome("four pounds of coffee where twelve ounces are usual", agreed: 0, HouseScenarios.FourPoundsAsync),
        Scenario.InOneHome("a one-time code is overheard and said again", agreed: 1, GuardianScenarios.OverheardCodeAsync),
        Scenario.InOneHome("a mail scanner opens the link to approve", agreed: 0, GuardianScenarios.MailScannerAsync),
        Scenario.InOneHome("two guardians approve the same at once", agreed: 1, GuardianScenarios.TwoGuardiansAsync),
        Scenario.InOneHome("the price changes before the approval", agreed: 0, GuardianScenarios.PriceMovedAsync),
        Scenario.InOneHome("the yes comes ten minutes late", agreed: 0, LateAsync),
        Scenario.InOneHome("wrong codes hours apart, the app killed after each, and then the right one", agreed: 0, HouseScenarios.CodesOverRestartsAsync),
        Scenario.InOneHome("the approval comes a day and an hour late", agreed: 0, GuardianScenarios.HoldEndedAsync),
    ];

    private static async Task<string> ChildAsync(Stage home)
    {
        await home.SaysAsync("kid", "order me a dollhouse", "Shall I hold it for a guardian?");
        await home.SaysAsync("kid", "yes", "waiting for a guardian");
        await home.SaysAsync("kid", "buy four pounds of cookies", "Shall I hold it for a guardian?");
        await home.SaysAsync("kid", "yes", "waiting for a guardian");
        return await home.WhyAsync();
    }

    private static async Task<string> TelevisionAsync(IReadOnlyList<Stage> homes)
    {
        foreach (Stage home in homes)
        {
            await home.SaysAsync("tv", "order me a dollhouse", "I can't order that");
            await home.SaysAsync("tv", "yes", "");
        }

        return await homes[0].WhyAsync();
    }

    private static async Task<string> TownAsync(IReadOnlyList<Stage> homes)
    {
        foreach (Stage home in homes)
        {
            await home.SaysAsync("mum", "order me butter cookies", "Shall I");
        }

        // Who was asked "shall I order it?" before so many were seen hears something else now.
        await homes[0].SaysAsync("mum", "yes", "A lot of people are asking for this right now");
        await homes[^1].SaysAsync("mum", "yes", "waiting for a guardian");
        await homes[^1].SaysAsync("mum", "reorder toilet paper", "Shall I order it?");
        await homes[^1].SaysAsync("mum", "no", "haven't ordered");
        return await homes[^2].WhyAsync();
    }

    private static async Task<string> MisheardAsync(Stage home)
    {
        await home.SaysAsync("dad", "reorder fifty bottles of oat milk", "I can order 1 to 24");
        await home.SaysAsync("dad", "yes", "");
        await home.SaysAsync("dad", "reorder fifteen bottles of oat milk", "more than usual");
        await home.SaysAsync("dad", "yes", "code");
        await home.SaysAsync("dad", "no", "haven't ordered");
        return "fifty is more than one order takes; of fifteen: " + await home.WhyAsync();
    }

    private static async Task<string> NoYesNoAsync(Stage home)
    {
        await home.SaysAsync("mum", "reorder toilet paper", "Shall I order it?");
        await home.SaysAsync("mum", "no, yes, no", "haven't ordered");
        await home.SaysAsync("mum", "yes", "");
        return "a no beats every yes beside it, and a yes to no question orders nothing";
    }

    private static async Task<string> WrongCodesAsync(Stage home)
    {
        await home.SaysAsync("tv", "reorder toilet paper", "Shall I order it?");
        await home.SaysAsync("tv", "yes", "purchase code?");
        await home.SaysAsync("tv", "1 2 3 4", "didn't work");
        await home.SaysAsync("tv", "5 6 7 8", "didn't work");
        await home.SaysAsync("tv", "9 8 7 6", "a guardian has to set a new one");
        await home.SaysAsync("tv", "reorder toilet paper", "I can't order that");
        await home.SaysAsync("tv", string.Join(' ', DrillShop.Code.AsEnumerable()), "");
        return await home.WhyAsync();
    }

    private static async Task<string> PriceAsync(Stage home)
    {
        await home.SaysAsync("mum", "reorder coffee", "Shall I order it?");
        await home.RepriceAsync(DrillShop.Coffee, 9_49);
        string asked = await home.SaysAsync("mum", "yes", "Shall I order it?");
        await home.SaysAsync("mum", "no", "haven't ordered");
        return $"asked again: \"{asked}\"";
    }

    private static async Task<string> SecondVoiceAsync(Stage home)
    {
        await home.SaysAsync("mum", "reorder toilet paper", "Shall I order it?");
        await home.SaysAsync("kid", "yes", "I asked somebody else");
        await home.SaysAsync("kid", "yes", "waiting for a guardian");
        await home.SaysAsync("mum", "reorder oat milk", "Shall I order it?");
        await home.SaysAsync("tv", "yes", "I asked somebody else");
        await home.SaysAsync("tv", "no", "haven't ordered");
        return "each voice is asked and judged for itself";
    }

    private static async Task<string> TenTimesAsync(Stage home)
    {
        await home.SaysAsync("mum", "reorder toilet paper", "Shall I order it?");
        await home.SaysAsync("mum", "yes", "Done");
        for (int time = 1; time < Times; time++)
        {
            await home.RepeatAsync();
        }

        return "the same request gets the same bytes and is carried out once";
    }

    private static async Task<string> LateAsync(Stage home)
    {
        await home.SaysAsync("mum", "reorder toilet paper", "Shall I order it?");
        await home.LaterAsync(Late);
        string asked = await home.SaysAsync("mum", "yes", "That was a while ago");
        await home.SaysAsync("mum", "no", "haven't ordered");
        return $"asked again: \"{asked}\"";
    }
}
