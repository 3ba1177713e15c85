using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Core.Resolution;
using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Core;

/// <summary>What the words for a product mean: among what the home buys, and then among what the shop has.</summary>
internal sealed class ProductFinder(ICatalogue catalogue)
{
    private const int MostBoughtTold = 2;

    /// <summary>Null when the intent names no product.</summary>
    public async Task<Meaning?> MeanAsync(Intent intent, DialogueState state, LoadedHousehold home, DateTimeOffset now, CancellationToken cancellation) =>
        Naming.PhraseOf(intent) is { } phrase ? await OtherKindAsync(intent, phrase, state, home, now, cancellation) ?? await MeanAsync(intent, phrase, home, now, cancellation) : null;

    /// <summary>The same words without this product, and without what else is sold out; null when they mean nothing else.</summary>
    public async Task<Meaning?> InsteadAsync(Intent intent, ProductId gone, LoadedHousehold home, DateTimeOffset now, CancellationToken cancellation)
    {
        LoadedHousehold others = home with { Habits = [.. home.Habits.Where(habit => habit.Product != gone)] };
        return Naming.PhraseOf(intent) is { } phrase && await MeanAsync(Naming.Readings(phrase), others, product => product.Id != gone && product.InStock(Quantity.One), now, cancellation)
            is not Meaning.Nothing and var meaning ? meaning : null;
    }

    /// <summary>Up to three that can be had, whatever fits best: what the home buys first, but not so much of it that nothing else is told. Where there are none, what the words mean.</summary>
    public async Task<Meaning> KindsAsync(Intent.ShowKinds asked, LoadedHousehold home, DateTimeOffset now, CancellationToken cancellation)
    {
        string locale = home.Record.Household.Locale;
        IReadOnlyList<Product> known = home.Habits.Count == 0 ? [] : await catalogue.GetAsync([.. home.Habits.Select(habit => habit.Product)], cancellation);
        Habit[] habits = [.. home.Habits.Where(habit => known.Any(product => product.Id == habit.Product && product.InStock(Quantity.One)))];
        foreach (ProductWords words in Naming.Readings(asked.Product))
        {
            IReadOnlyList<Product> hits = await catalogue.SearchAsync(words.Stems, locale, cancellation);
            Product[] others = [.. hits.Where(product => product.InStock(Quantity.One) && habits.All(habit => habit.Product != product.Id && habit.Name != product.NameIn(locale)))];
            (IReadOnlyList<Habit> bought, IReadOnlyList<Product> rest) = Resolver.BestOf(words, habits, others, locale, now);
            Habit[] told = [.. bought.Take(Math.Max(MostBoughtTold, DialogueState.MaxChoices - rest.Count))];
            if (Meaning.Kinds.Of(told, [.. rest.Take(DialogueState.MaxChoices - told.Length)]) is not Meaning.Nothing and var kinds)
            {
                return kinds;
            }
        }

        return await MeanAsync(asked, asked.Product, home, now, cancellation);
    }

    /// <summary>"The lemon one", where washing-up liquid is on offer, is lemon washing-up liquid, if there is any.</summary>
    private async Task<Meaning?> OtherKindAsync(Intent intent, Phrase phrase, DialogueState state, LoadedHousehold home, DateTimeOffset now, CancellationToken cancellation) =>
        intent is Intent.ChooseName && Basket.OpenQuote(state) is { Lines: [var offered] } && ProductWords.From(phrase).OfKind(offered.Name) is { } narrowed
            && await MeanAsync([narrowed], home, IsAlike(offered.Name, home), now, cancellation) is not Meaning.Nothing and var meaning ? meaning : null;

    // Apple and banana baby food is no other kind of banana.
    private static Func<Product, bool> IsAlike(DisplayName offered, LoadedHousehold home) =>
        product => ProductWords.ThingOf(product.NameIn(home.Record.Household.Locale)) == ProductWords.ThingOf(offered);

    private async Task<Meaning> MeanAsync(Intent intent, Phrase phrase, LoadedHousehold home, DateTimeOffset now, CancellationToken cancellation)
    {
        Meaning.Several? several = Naming.Orders(intent) ? SeveralThings.AmongHabits(intent, home.Habits, now) : null;
        if (several is { Unclear: [] })
        {
            return several;
        }

        Meaning whole = await MeanAsync(Naming.Readings(phrase), home, Any, now, cancellation);
        bool isWhole = whole is not Meaning.Nothing && !SeveralThings.LeftOut(phrase, whole.Stems);
        return isWhole || !Naming.Orders(intent) ? whole : await InARowAsync(intent, phrase, home, now, cancellation) ?? several ?? whole;
    }

    /// <summary>Null where nothing in it is several things in a row; what the shop knows by such a name is one.</summary>
    private async Task<Meaning.Several?> InARowAsync(Intent intent, Phrase phrase, LoadedHousehold home, DateTimeOffset now, CancellationToken cancellation)
    {
        List<RunOn> runs = [];
        foreach (RunOn run in SeveralThings.RunOns(phrase, home.Habits, now))
        {
            if (await MeanAsync(Naming.Readings(run.Part), home, Any, now, cancellation) is Meaning.Nothing)
            {
                runs.Add(run);
            }
        }

        return runs.Count == 0 ? null : SeveralThings.AmongHabits(intent, runs, home.Habits, now);
    }

    /// <param name="readings">Of the words, the best first.</param>
    /// <param name="home">Its habits.</param>
    /// <param name="counts">Which of the shop's products do.</param>
    /// <param name="now">For how recently.</param>
    /// <param name="cancellation">Of the search.</param>
    private async Task<Meaning> MeanAsync(IReadOnlyList<ProductWords> readings, LoadedHousehold home, Func<Product, bool> counts, DateTimeOffset now, CancellationToken cancellation)
    {
        string locale = home.Record.Household.Locale;
        if (AmongHabits(readings, home, now, Fitting.AsNamed) is { } usual)
        {
            return usual;
        }

        List<(ProductWords Words, IReadOnlyList<Product> Hits)> searched = [];
        foreach (ProductWords words in readings)
        {
            searched.Add((words, [.. (await catalogue.SearchAsync(words.Stems, locale, cancellation)).Where(counts)]));
            if (Resolver.AmongProducts(words, searched[^1].Hits, locale) is var meaning and not Meaning.Nothing)
            {
                return meaning;
            }
        }

        // Nothing bears that name. "Penne" is then the one thing with penne in its name.
        return AmongHabits(readings, home, now, Fitting.AllWords)
            ?? searched.Select(search => Resolver.AmongProducts(search.Words, search.Hits, locale, Fitting.AllWords)).FirstOrDefault(meaning => meaning is not Meaning.Nothing)
            ?? new Meaning.Nothing();
    }

    private static bool Any(Product product) => true;

    private static Meaning? AmongHabits(IReadOnlyList<ProductWords> readings, LoadedHousehold home, DateTimeOffset now, Fitting fitting) =>
        readings.Select(words => Resolver.AmongHabits(words, home.Habits, now, fitting)).FirstOrDefault(usual => usual is not null);
}
