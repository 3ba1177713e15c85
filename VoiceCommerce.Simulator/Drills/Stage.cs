using System.Text.Json.Nodes;
using VoiceCommerce.Simulator.Commands;
using VoiceCommerce.Simulator.Platform;
using VoiceCommerce.Simulator.World;

namespace VoiceCommerce.Simulator.Drills;

/// <summary>What a scenario can do in one home. A line that is not understood, or an answer without the words that it must have, ends the scenario: nothing that
/// was never offered can slip through, and a drill that offers nothing proves nothing.</summary>
internal sealed class Stage(Town town, string home, CancellationToken cancellation)
{
    private SmartSpeaker speaker = town.SpeakerIn(home);

    public string Home => home;

    /// <param name="who">"mum", "dad", "kid", or "tv" for a voice that nobody knows.</param>
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

    /// <summary>The app is killed and comes back that much later.</summary>
    public Task LaterAsync(TimeSpan later) => town.RestartAsync(later, cancellation);

    /// <summary>What the rails said that was more than "a yes will do", from the audit trail.</summary>
    public async Task<string> WhyAsync()
    {
        IReadOnlyList<JsonObject> audit = await town.Merchant.AuditAsync(home, cancellation);
        return audit.FirstOrDefault(entry => entry["findings"]!.AsArray().Count > 0) is { } judged ? Findings.Short(judged) : "";
    }

    private Voice VoiceOf(string who) => who == "tv" ? Voice.Stranger : DrillShop.VoiceOf(home, who);
}
