using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using VoiceCommerce.Simulator.Commands;
using VoiceCommerce.Simulator.Platform;
using VoiceCommerce.Simulator.World;

namespace VoiceCommerce.Simulator.Drills;

/// <summary>What a scenario can do in one home. A line that is not understood, or an answer without the words that it must have, ends the scenario: nothing that
/// was never offered can slip through, and a drill that offers nothing proves nothing.</summary>
internal sealed partial class Stage(Town town, string home, CancellationToken cancellation)
{
    private const int MostLooks = 600;

    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(50);

    private SmartSpeaker speaker = town.SpeakerIn(home);

    public string Home => home;

    /// <param name="who">"mum", "gran", "dad", "kid", or "tv" for a voice that nobody knows.</param>
    /// <param name="words">What is said.</param>
    /// <param name="hears">A part of the answer, in any case of letters.</param>
    /// <exception cref="SimulatorException">The drill went another way than it must.</exception>
    public async Task<string> SaysAsync(string who, string words, string hears)
    {
        Exchange exchange = await speaker.HearAsync(VoiceOf(who), words, cancellation);
        string speech = exchange.Heard.Speech;
        if (exchange.Heard.Status != 200 || !exchange.IsUnderstood)
        {
            throw new SimulatorException($"\"{words}\" was not understood (status {exchange.Heard.Status}, {exchange.Intent})");
        }

        return speech.Contains(hears, StringComparison.OrdinalIgnoreCase)
            ? speech
            : throw new SimulatorException($"\"{words}\" was answered with \"{speech}\", without \"{hears}\"");
    }

    /// <summary>Somebody comes back to the skill with the right voice code, and with the token of a question that was answered already.</summary>
    /// <exception cref="SimulatorException">There was no such question.</exception>
    public async Task UsesPinAgainAsync(string who) =>
        await speaker.AnswerPinAsync(VoiceOf(who), VoicePin.Everybodys, speaker.LastPinToken ?? throw new SimulatorException("nobody was asked for a voice code"), cancellation);

    /// <summary>From here on to another speaker of the home.</summary>
    public void MoveTo(string device) => speaker = town.SpeakerIn(home, device: Devices.Named(device)!);

    /// <summary>The merchant changes one of the home's settings.</summary>
    public Task SetAsync(string name, JsonNode value)
    {
        JsonObject settings = DrillShop.Settings(home);
        settings[name] = value;
        return town.Merchant.PutHouseholdAsync(home, settings.ToJsonString(), cancellation);
    }

    /// <summary>The merchant changes settings of one member.</summary>
    public Task SetMemberAsync(string member, IReadOnlyDictionary<string, JsonNode> values)
    {
        JsonArray members = DrillShop.Settings(home)["members"]!.DeepClone().AsArray();
        JsonNode changed = members.Single(one => one!["id"]!.GetValue<string>() == member)!;
        foreach ((string name, JsonNode value) in values)
        {
            changed[name] = value;
        }

        return SetAsync("members", members);
    }

    /// <summary>The letter that asked this guardian last about what waits; it may be on its way yet.</summary>
    /// <exception cref="SimulatorException">None came.</exception>
    public async Task<Letter> LetterToAsync(string guardian)
    {
        string address = DrillShop.EmailOf(home, guardian);
        for (int look = 0; look < MostLooks; look++)
        {
            foreach (PostedLetter letter in town.Letters.Of(home).Where(letter => letter.To.Contains(address, StringComparer.Ordinal)))
            {
                if (LinkToDecide().Match(letter.Text) is { Success: true } link)
                {
                    return new(new(town.Host, cancellation), new Uri(link.Value));
                }
            }

            await Task.Delay(LookAgain, cancellation);
        }

        throw new SimulatorException($"{guardian} was not asked by letter");
    }

    /// <summary>A guardian signs in and sets up the app that makes one-time codes from now on, by the code that it shows now.</summary>
    /// <exception cref="SimulatorException">It was not taken.</exception>
    public async Task<AuthenticatorApp> SetUpAppAsync(string guardian)
    {
        Account account = new(home, guardian, DrillShop.EmailOf(home, guardian));
        town.LetSignIn(account);
        GuardianBrowser browser = new(town.Host, cancellation);
        await browser.SignInAsync(account);
        Uri page = new(town.GuardianAddress + "/codes/app");
        PageSeen shown = await browser.GetAsync(page);
        AuthenticatorApp app = new(SecretByHand().Match(shown.Html).Groups["secret"].Value, town.Host.Clock.GetUtcNow());
        PageSeen done = await browser.PostAsync(page, new Dictionary<string, string>(shown.Hidden, StringComparer.Ordinal) { ["digits"] = app.Code() });
        return done.Location?.OriginalString.EndsWith("told=app-set", StringComparison.Ordinal) == true
            ? app
            : throw new SimulatorException($"the app was not set up (status {done.Status}, {done.Told})");
    }

    /// <summary>Coffee came from the shop around the corner so long ago.</summary>
    public Task BoughtCoffeeAsync(TimeSpan ago) => town.Merchant.PostPurchasesAsync(home, DrillShop.CoffeeBought(TimeProvider.System.GetUtcNow() - ago), cancellation);

    /// <summary>The last request once more, to the byte; its answer must be the same too.</summary>
    public async Task RepeatAsync()
    {
        (int status, byte[] body) = await town.Line.SendAsync(speaker.LastRequest, cancellation);
        if (status != 200 || !body.AsSpan().SequenceEqual(speaker.LastAnswer))
        {
            throw new SimulatorException($"the same request again got another answer (status {status})");
        }
    }

    public async Task RepriceAsync(string product, long minor)
    {
        JsonObject known = await town.Merchant.ProductAsync(product, cancellation);
        known["price"]!["minor"] = minor;
        await town.Merchant.PutProductsAsync(known.ToJsonString(), cancellation);
    }

    /// <summary>The app is killed and comes back that much later by its own clock.</summary>
    public Task LaterAsync(TimeSpan later) => town.RestartAsync(town.Host.Ahead + later, cancellation);

    /// <summary>The timer's minute: what is over is settled.</summary>
    public Task SettleAsync() => town.Host.SettleAsync();

    /// <summary>What the rails said that was more than "a yes will do", from the audit trail.</summary>
    public async Task<string> WhyAsync()
    {
        IReadOnlyList<JsonObject> audit = await town.Merchant.AuditAsync(home, cancellation);
        return audit.FirstOrDefault(entry => entry["findings"]!.AsArray().Count > 0) is { } judged ? Findings.Short(judged) : "";
    }

    [GeneratedRegex(@"http://\S+/guardian/a/\S+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex LinkToDecide();

    [GeneratedRegex("<code>(?<secret>[A-Z2-7 ]+)</code>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex SecretByHand();

    private Voice VoiceOf(string who) => who == "tv" ? Voice.Stranger : DrillShop.VoiceOf(home, who);
}
