using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Tests.Simulation;

/// <summary>Somebody who acts on their own, one step after the other: a speaker in a home, or the merchant's staff for it.</summary>
internal sealed record Actor(string Name, int Home)
{
    public override string ToString() => Name;
}

/// <summary>One thing that an actor does. A story is a list of them, so that a shorter story is a part of the list.</summary>
internal abstract record Step
{
    private Step() { }

    /// <param name="Copies">How often the platform delivers the request at once.</param>
    public sealed record Says(string Who, Intent Intent, int Copies = 1) : Step
    {
        public override string ToString() => $"{Who}: {Intent.GetType().Name} {Thing}{(Copies > 1 ? $", {Copies} times at once" : "")}";

        private string Thing => Intent switch
        {
            Intent.Reorder(var phrase, var count) => $"{phrase.Text} {count}",
            Intent.Buy(var phrase, var count) => $"{phrase.Text} {count}",
            Intent.AddToCart(var phrase, var count) => $"{phrase.Text} {count}",
            Intent.Code(var code) => code.Digits,
            _ => "",
        };
    }

    /// <summary>The platform delivers the last request of this device once more, that was answered long ago.</summary>
    public sealed record Repeats : Step;

    public sealed record Waits(TimeSpan Time) : Step;

    /// <summary>A guardian's yes to the oldest order that waits.</summary>
    /// <param name="Terms">Null for what was asked for.</param>
    public sealed record Approves(Approval? Terms = null) : Step;

    /// <summary>A guardian's no to the oldest order that waits.</summary>
    public sealed record Declines : Step;

    /// <summary>The oldest order that waits is to be asked about later.</summary>
    public sealed record PutsOff : Step;

    /// <summary>A guardian takes the newest order back that is placed.</summary>
    public sealed record TakesBack : Step;

    public sealed record Reprices(string Product, long Cents) : Step;

    /// <summary>What the catalogue says is left, which need not be what lies on the shelf.</summary>
    public sealed record Restocks(string Product, int Packs) : Step;

    /// <summary>One process is killed.</summary>
    public sealed record Kills : Step;
}
