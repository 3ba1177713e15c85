using System.Globalization;
using System.Text.Json.Nodes;

namespace VoiceCommerce.Simulator.Drills;

/// <summary>What the rules of a home are there for.</summary>
internal static class HouseScenarios
{
    private static readonly string[] Wrong = ["1 2 3 4", "5 6 7 8", "9 8 7 6"];

    /// <summary>What failed within an hour would be remembered by another rail than the lock.</summary>
    private static readonly TimeSpan AnHourForgotten = TimeSpan.FromHours(2);

    public static async Task<string> NurseryAsync(Stage home)
    {
        JsonObject nursery = new() { ["id"] = "amzn1.ask.device.NURSERY", ["name"] = "nursery", ["buysNothing"] = true };
        await home.SetAsync("rules", new JsonObject { ["devices"] = new JsonArray(nursery) });
        home.MoveTo("nursery");
        await home.SaysAsync("kid", "order me a dollhouse", "this device isn't allowed");
        await home.SaysAsync("mum", "reorder toilet paper", "this device isn't allowed");
        await home.SaysAsync("tv", "reorder toilet paper", "this device isn't allowed");
        return await home.WhyAsync();
    }

    public static async Task<string> QuietHoursAsync(Stage home)
    {
        // From an hour ago until in an hour, whenever the drill is held.
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        await home.SetAsync("rules", new JsonObject { ["quietHours"] = new JsonObject { ["from"] = Clock(now.AddHours(-1)), ["until"] = Clock(now.AddHours(1)) } });
        await home.SaysAsync("tv", "reorder toilet paper", "quiet hours");
        await home.SaysAsync("dad", "reorder toilet paper", "quiet hours");
        await home.SaysAsync("dad", "yes", "waiting for a guardian");
        return await home.WhyAsync();
    }

    public static async Task<string> PauseAsync(Stage home)
    {
        await home.SetAsync("rules", new JsonObject { ["pausedUntil"] = TimeProvider.System.GetUtcNow().AddDays(2).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) });
        await home.SaysAsync("dad", "reorder toilet paper", "paused");
        await home.SaysAsync("kid", "order me a dollhouse", "paused");
        await home.SaysAsync("tv", "reorder toilet paper", "paused");
        return await home.WhyAsync();
    }

    public static async Task<string> FiftyForFifteenAsync(Stage home)
    {
        string offer = await home.SaysAsync("dad", "reorder fifty cans of cat food", "your usual 15");
        await home.SaysAsync("dad", "yes", "purchase code?");
        await home.SaysAsync("dad", "no", "haven't ordered");
        return $"asked back: \"{offer}\"";
    }

    public static async Task<string> TooSoonAsync(Stage home)
    {
        await home.BoughtCoffeeAsync(TimeSpan.FromDays(3));
        await home.SaysAsync("dad", "reorder coffee", "You usually wait longer");
        await home.SaysAsync("dad", "yes", "purchase code?");
        await home.SaysAsync("dad", "no", "haven't ordered");
        return await home.WhyAsync();
    }

    public static async Task<string> MislabelledWineAsync(Stage home)
    {
        await home.SaysAsync("tv", "buy cabernet sauvignon", "age-restricted");
        await home.SaysAsync("kid", "buy cabernet sauvignon", "age-restricted");
        await home.SaysAsync("dad", "buy cabernet sauvignon", "Shall I order it?");
        await home.SaysAsync("dad", "yes", "purchase code?");
        await home.SaysAsync("dad", "no", "haven't ordered");
        return await home.WhyAsync();
    }

    public static async Task<string> NewAddressAsync(Stage home)
    {
        await home.SetAsync("address", new JsonObject { ["label"] = "home", ["lines"] = new JsonArray("66 Elsewhere Road"), ["region"] = "US-TX" });
        await home.SaysAsync("tv", "reorder toilet paper", "address was changed");
        await home.SaysAsync("dad", "reorder toilet paper", "address was changed");
        await home.SaysAsync("dad", "yes", "purchase code?");
        await home.SaysAsync("dad", "no", "haven't ordered");
        return await home.WhyAsync();
    }

    public static async Task<string> VoicePinAsync(Stage home)
    {
        await home.SetAsync("rules", new JsonObject { ["minimumConfirmation"] = "code", ["platformCode"] = true });
        await AskForPinAsync(home);
        await home.SaysAsync("kid", Platform.VoicePin.Everybodys, "I asked somebody else"); // The child's own, and right.
        await home.SaysAsync("kid", "no", "haven't ordered");
        await AskForPinAsync(home);
        await home.SaysAsync("dad", "1234", "didn't match");
        await AskForPinAsync(home);
        await home.SaysAsync("dad", Platform.VoicePin.Everybodys, "Done");
        await home.UsesPinAgainAsync("dad");
        return "only the voice that was asked, with its own code, and each question once";
    }

    public static async Task<string> ManyOrdersAsync(Stage home)
    {
        await home.SetAsync("limits", new JsonObject { ["ordersPerHour"] = 1 });
        await home.SaysAsync("dad", "reorder toilet paper", "Shall I order it?");
        await home.SaysAsync("dad", "yes", "Done");
        await home.SaysAsync("tv", "reorder oat milk", "many orders in the last hour");
        await home.SaysAsync("dad", "reorder oat milk", "Shall I order it?");
        await home.SaysAsync("dad", "yes", "purchase code?");
        await home.SaysAsync("dad", "no", "haven't ordered");
        return await home.WhyAsync();
    }

    public static async Task<string> AllowanceAsync(Stage home)
    {
        await home.SetMemberAsync("dad", new Dictionary<string, JsonNode>(StringComparer.Ordinal) { ["weeklyAllowance"] = Dollars(20), ["itemCap"] = Dollars(8) });
        await home.SaysAsync("dad", "reorder toilet paper", "Shall I order it?");
        await home.SaysAsync("dad", "yes", "Done");
        await home.SaysAsync("dad", "reorder coffee", "the allowance for one thing");
        await home.SaysAsync("dad", "yes", "waiting for a guardian");
        await home.SaysAsync("dad", "reorder black tea", "the allowance for the week");
        await home.SaysAsync("dad", "yes", "waiting for a guardian");
        return await home.WhyAsync();
    }

    public static async Task<string> DearerAsync(Stage home)
    {
        await home.RepriceAsync(DrillShop.Tea, DrillShop.TeaCents * 3 / 2);
        await home.SaysAsync("dad", "reorder black tea", "The price has gone up since last time");
        await home.SaysAsync("dad", "yes", "purchase code?");
        await home.SaysAsync("dad", "no", "haven't ordered");
        await home.RepriceAsync(DrillShop.Tea, DrillShop.TeaCents);
        return await home.WhyAsync();
    }

    public static async Task<string> FourPoundsAsync(Stage home)
    {
        await home.SaysAsync("dad", "reorder four pounds of coffee", "You asked for 4 pounds, so please check the size");
        await home.SaysAsync("dad", "yes", "purchase code?");
        await home.SaysAsync("dad", "no", "haven't ordered");
        return await home.WhyAsync();
    }

    public static async Task<string> CodesOverRestartsAsync(Stage home)
    {
        foreach (string wrong in Wrong)
        {
            await AskForCodeAsync(home);
            await home.SaysAsync("tv", wrong, "");
            await home.LaterAsync(AnHourForgotten);
        }

        await AskForCodeAsync(home); // A stranger does not hear that it is locked.
        await home.SaysAsync("tv", string.Join(' ', DrillShop.Code.AsEnumerable()), "didn't work");
        return await home.WhyAsync();
    }

    private static async Task AskForCodeAsync(Stage home)
    {
        await home.SaysAsync("tv", "reorder toilet paper", "Shall I order it?");
        await home.SaysAsync("tv", "yes", "purchase code?");
    }

    private static JsonObject Dollars(long dollars) => new() { ["minor"] = 100 * dollars, ["currency"] = "USD" };

    private static async Task AskForPinAsync(Stage home)
    {
        await home.SaysAsync("dad", "reorder coffee", "Shall I order it?");
        await home.SaysAsync("dad", "yes", "your own voice code");
    }

    private static string Clock(DateTimeOffset at) => at.UtcDateTime.ToString("HH:mm", CultureInfo.InvariantCulture);
}
