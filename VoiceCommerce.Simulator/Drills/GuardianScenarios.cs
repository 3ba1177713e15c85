using VoiceCommerce.Simulator.Platform;

namespace VoiceCommerce.Simulator.Drills;

/// <summary>What could slip through a guardian's own hands: letters, approvals, one-time codes.</summary>
internal static class GuardianScenarios
{
    private const int Looks = 3;
    private const string Approve = "approve";
    private const string Form = """value="approve">""";

    private static readonly TimeSpan AfterTheHold = TimeSpan.FromHours(25);

    public static async Task<string> MailScannerAsync(Stage home)
    {
        await AskForCrackersAsync(home);
        Letter letter = await home.LetterToAsync("mum");
        for (int look = 0; look < Looks; look++)
        {
            await letter.OpenAsync(Form);
        }

        return $"the link was opened {Looks} times, which showed the form and did nothing";
    }

    public static async Task<string> TwoGuardiansAsync(Stage home)
    {
        await AskForCrackersAsync(home);
        Letter[] letters = [await home.LetterToAsync("mum"), await home.LetterToAsync("gran")];
        foreach (Letter letter in letters)
        {
            await letter.OpenAsync(Form);
        }

        string[] told = await Task.WhenAll(letters.Select(letter => letter.AnswerAsync(Approve)));
        Expect(told.Order(StringComparer.Ordinal), "Somebody has decided it already", "You approved it");
        return "one approved, and the other was told that it was decided";
    }

    public static async Task<string> PriceMovedAsync(Stage home)
    {
        await AskForCrackersAsync(home);
        Letter letter = await home.LetterToAsync("mum");
        await letter.OpenAsync(Form);
        await home.RepriceAsync(DrillShop.Crackers, DrillShop.CrackersCents + 150);
        string told = await letter.AnswerAsync(Approve);
        await home.RepriceAsync(DrillShop.Crackers, DrillShop.CrackersCents);
        Expect([told], "It costs more now than you agreed to");
        return $"the page said: \"{told}\"";
    }

    public static async Task<string> HoldEndedAsync(Stage home)
    {
        await AskForCrackersAsync(home);
        Letter letter = await home.LetterToAsync("mum");
        await letter.OpenAsync(Form);
        await home.LaterAsync(AfterTheHold);
        string told = await letter.AnswerAsync(Approve);
        Expect([told], "This link is over");
        await home.SettleAsync();
        await home.SaysAsync("mum", "what is waiting", "Nothing is waiting");
        await home.SaysAsync("mum", "approve the salted crackers", "");
        return $"the page said: \"{told}\", and by voice nothing waits any more";
    }

    public static async Task<string> OverheardCodeAsync(Stage home)
    {
        AuthenticatorApp app = await home.SetUpAppAsync("mum");
        await home.SaysAsync("tv", "reorder toilet paper", "Shall I order it?");
        await home.SaysAsync("tv", "yes", "purchase code?");
        await home.SaysAsync("tv", Spoken(app.Code()), "didn't work"); // It was read off mum's phone when she set the app up.
        await home.SaysAsync("tv", Spoken(app.Code(later: 1)), "Done");
        await home.SaysAsync("tv", "reorder oat milk", "Shall I order it?");
        await home.SaysAsync("tv", "yes", "purchase code?");
        await home.SaysAsync("tv", Spoken(app.Code(later: 1)), "didn't work"); // And this was heard by everybody in the room.
        await home.SaysAsync("tv", "no", "haven't ordered");
        return "each code of the app works once, and no earlier one after it";
    }

    private static async Task AskForCrackersAsync(Stage home)
    {
        await home.SaysAsync("kid", "buy salted crackers", "Shall I hold it for a guardian?");
        await home.SaysAsync("kid", "yes", "waiting for a guardian");
    }

    private static string Spoken(string digits) => string.Join(' ', digits.AsEnumerable());

    private static void Expect(IEnumerable<string> told, params string[] beginnings)
    {
        if (!told.Zip(beginnings, (one, begins) => one.StartsWith(begins, StringComparison.Ordinal)).All(right => right))
        {
            throw new SimulatorException($"the pages said \"{string.Join("\", \"", told)}\" and not \"{string.Join("\", \"", beginnings)}\"");
        }
    }
}
