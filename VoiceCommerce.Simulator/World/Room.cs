using VoiceCommerce.Simulator.Platform;

namespace VoiceCommerce.Simulator.World;

/// <summary>Where somebody sits and talks: one home, its speaker, and whose voice it is at the moment.</summary>
internal sealed class Room
{
    private readonly Town town;
    private SmartSpeaker speaker;

    private Room(Town town, Home home)
    {
        this.town = town;
        Home = home;
        speaker = home == Home.None
            ? new(town.Line, town.DictationIn(home.Locale), home.Id, home.Locale, accessToken: null)
            : town.SpeakerIn(home.Id, home.Locale);
        Voice = home.People is [var first, ..] ? Casting.VoiceOf(first) : Voice.Stranger;
        InvocationName = town.DictationIn(home.Locale).InvocationName;
    }

    public Home Home { get; }

    public string InvocationName { get; }

    public Voice Voice { get; private set; }

    /// <summary>The home of the demo in which there is a child, because that is what this shop is about; else its first.</summary>
    public static Room First(Town town) =>
        new(town, town.Households.MaxBy(home => home.People.Any(person => person.Role == "child")) is { } home ? Home.From(home.Id, home.Settings) : Home.None);

    /// <param name="home">Of the demo or any other that the shop has; null for <see cref="First"/>.</param>
    /// <exception cref="SimulatorException">There is no such home.</exception>
    public static async Task<Room> InAsync(Town town, string? home, CancellationToken cancellation) =>
        home is null ? First(town) : new(town, await town.HomeAsync(home, cancellation));

    /// <exception cref="SimulatorException">Nobody here is called that.</exception>
    public void As(string who) =>
        Voice = Casting.Find(Home.People, who) ?? throw new SimulatorException($"Nobody here is \"{who}\". There are: {Casting.Everybody(Home.People)}.");

    /// <summary>Goes to another speaker of the home; what was said to this one is over.</summary>
    /// <exception cref="SimulatorException">No speaker can be called that.</exception>
    public async Task MoveToAsync(string name, CancellationToken cancellation)
    {
        string device = Devices.Named(name) ?? throw new SimulatorException($"A speaker cannot be called \"{name}\"; letters, digits and hyphens can.");
        await FallSilentAsync(cancellation);
        speaker = Home == Home.None ? speaker : town.SpeakerIn(Home.Id, Home.Locale, device);
    }

    public bool AsksForPin => speaker.AsksForPin;

    public Task<Exchange> SayAsync(string said, CancellationToken cancellation) => speaker.HearAsync(Voice, said, cancellation);

    public Task FallSilentAsync(CancellationToken cancellation) => speaker.FallSilentAsync(Voice, cancellation);
}
