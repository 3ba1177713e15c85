using VoiceCommerce.Core.Resolution;

namespace VoiceCommerce.Core.Conversation;

/// <summary>Questions of the customer, which change nothing and leave ours open.</summary>
internal static class Asking
{
    private const int Ideas = 3;

    public static Decision Greet(Scene scene)
    {
        // News is told once, so it waits until somebody of this home hears it.
        IReadOnlyList<News> news = scene.Member is null ? [] : scene.Record.News;
        Act greeting = new Act.Greeting(scene.Member?.Name, [.. scene.Facts.Habits.Take(Ideas).Select(habit => habit.Name)]);
        return scene.Tell([greeting, .. news.Select(item => new Act.Told(item))]) with
        {
            Record = scene.Member is null ? scene.Record : scene.Record with { News = [] },
        };
    }

    public static Decision Repeat(Scene scene) =>
        scene.Dialogue.LastSpeech.Count == 0 ? scene.Say(new Act.HelpWith(scene.State)) : scene.Say(new Act.SaidBefore(scene.Dialogue.LastSpeech));

    public static Decision LastBought(Scene scene) => scene.Facts.Meaning switch
    {
        Meaning.Usual(var habit) => scene.Say(new Act.LastBoughtAt(habit, Math.Max(0, (scene.Now - habit.LastBought).Days))),
        Meaning.WhichUsual(var habits) => scene.Say([.. habits.Select(habit => new Act.LastBoughtAt(habit, Math.Max(0, (scene.Now - habit.LastBought).Days)))]),
        _ => scene.Say(new Act.NeverBought()),
    };

    public static Decision Price(Scene scene) =>
        scene.Facts.Product is { } product ? scene.Say(new Act.PriceIs(product)) : scene.Say(new Act.NoSuchProduct());

    public static Decision Status(Scene scene) =>
        scene.Record.Orders is [var latest, ..] ? scene.Say(new Act.StatusOf(latest)) : scene.Say(new Act.NoOrders());

    public static Decision Why(Scene scene) =>
        scene.Record.LastHeldBack is { } heldBack ? scene.Say(new Act.Why(heldBack)) : scene.Say(new Act.NothingHeldBack());
}
