using System.Text.Json.Nodes;
using VoiceCommerce.Simulator.DemoShop;
using VoiceCommerce.Simulator.Platform;

namespace VoiceCommerce.Simulator.World;

/// <summary>Where somebody sits and talks: one home, its speaker, and whose voice it is at the moment.</summary>
internal sealed class Room
{
    // In a town without homes somebody can still talk, as a customer who has not linked an account.
    private static readonly DemoHousehold Nowhere = new("nowhere", """{"locale":"en-US"}""", "", []);

    private readonly Town town;
    private readonly string locale;
    private SmartSpeaker speaker;

    private Room(Town town, DemoHousehold home)
    {
        this.town = town;
        Home = home;
        JsonNode settings = JsonNode.Parse(home.Settings)!;
        locale = settings["locale"]!.GetValue<string>();
        TimeZone = TimeZoneInfo.FindSystemTimeZoneById(settings["timeZone"]?.GetValue<string>() ?? "UTC");
        speaker = home == Nowhere
            ? new(town.Line, town.DictationIn(locale), home.Id, locale, accessToken: null)
            : town.SpeakerIn(home.Id, locale);
        Voice = home.People is [var first, ..] ? Casting.VoiceOf(first) : Voice.Stranger;
        InvocationName = town.DictationIn(locale).InvocationName;
    }

    public DemoHousehold Home { get; }

    public string InvocationName { get; }

    /// <summary>By which the home's clocks go.</summary>
    public TimeZoneInfo TimeZone { get; }

    public Voice Voice { get; private set; }

    /// <summary>The home in which there is a child, because that is what this shop is about; else the first.</summary>
    public static Room First(Town town) =>
        new(town, town.Households.OrderByDescending(home => home.People.Any(person => person.Role == "child")).FirstOrDefault(Nowhere));

    /// <exception cref="SimulatorException">There is no such home.</exception>
    public static Room In(Town town, string home) =>
        town.Households.FirstOrDefault(one => one.Id.Equals(home, StringComparison.OrdinalIgnoreCase)) is { } found
            ? new(town, found)
            : throw new SimulatorException($"There is no home \"{home}\". There are: {string.Join(", ", town.Households.Select(one => one.Id))}.");

    /// <exception cref="SimulatorException">Nobody here is called that.</exception>
    public void As(string who) =>
        Voice = Casting.Find(Home.People, who) ?? throw new SimulatorException($"Nobody here is \"{who}\". There are: {Casting.Everybody(Home.People)}.");

    /// <summary>Goes to another speaker of the home; what was said to this one is over.</summary>
    /// <exception cref="SimulatorException">No speaker can be called that.</exception>
    public async Task MoveToAsync(string name, CancellationToken cancellation)
    {
        string device = Devices.Named(name) ?? throw new SimulatorException($"A speaker cannot be called \"{name}\"; letters, digits and hyphens can.");
        await FallSilentAsync(cancellation);
        speaker = Home == Nowhere ? speaker : town.SpeakerIn(Home.Id, locale, device);
    }

    public bool AsksForPin => speaker.AsksForPin;

    public Task<Exchange> SayAsync(string said, CancellationToken cancellation) => speaker.HearAsync(Voice, said, cancellation);

    public Task FallSilentAsync(CancellationToken cancellation) => speaker.FallSilentAsync(Voice, cancellation);
}
