namespace VoiceCommerce.Simulator.Drills;

/// <summary>One way in which a purchase could slip through.</summary>
/// <param name="Name">What happens, for the report.</param>
/// <param name="Homes">In how many homes it happens.</param>
/// <param name="Agreed">How many orders are rightly placed.</param>
/// <param name="PlayAsync">Plays it; the answer says why it ended as it did.</param>
internal sealed record Scenario(string Name, int Homes, int Agreed, Func<IReadOnlyList<Stage>, Task<string>> PlayAsync)
{
    public static Scenario InOneHome(string name, int agreed, Func<Stage, Task<string>> play) => new(name, 1, agreed, stages => play(stages[0]));
}
