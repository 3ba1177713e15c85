using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Core.Resolution;
using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Core;

/// <summary>Looks up what a decision needs to know: what the phrase means, and what the basket costs today.</summary>
public sealed class Gathering(ICatalogue catalogue, Quoting quoting, CrowdWatch crowd)
{
    private readonly ProductFinder finder = new(catalogue);
    private readonly TraitFinder traits = new(catalogue);

    /// <summary>As <see cref="Facts.Support"/>.</summary>
    public DisplayName? Support { get; init; }

    /// <summary>The habits to load together with the household.</summary>
    public static HabitQuery HabitsFor(Intent intent) => (intent, Naming.PhraseOf(intent)) switch
    {
        (_, { } phrase) => new HabitQuery.Sharing([.. Naming.Readings(phrase).Concat(SeveralThings.Parts(phrase)).SelectMany(HabitKeys.Of).Distinct(StringComparer.Ordinal)]),
        (Intent.Launch or Intent.ShowUsuals or Intent.ShowDue, _) => new HabitQuery.MostBought(),
        (Intent.RepeatLastOrder, _) => new HabitQuery.LastBought(),
        _ => new HabitQuery.None(),
    };

    /// <summary>The habits that are needed because of what is on offer; null where the intent says it all.</summary>
    public static HabitQuery? HabitsFor(Intent intent, DialogueState state) =>
        intent is Intent.ChooseMost && OneOnOffer(state) is { } line ? TraitFinder.HabitsLike(line) : null;

    public async Task<Facts> GatherAsync(Intent intent, Speaker speaker, DialogueState state, LoadedHousehold home, DateTimeOffset now, CancellationToken cancellation)
    {
        bool adult = speaker.IsSurelyAnAdultOf(home.Record.Household);
        Meaning? meant = intent switch
        {
            Intent.RepeatLastOrder when !speaker.IsGuestOf(home.Record.Household) => LastTime(adult ? home.Habits : Discretion.Unrestricted(home.Habits)),
            Intent.ChooseMost { Trait: var trait } when OneOnOffer(state) is { } line => await traits.OtherAsync(line, trait, home, adult, cancellation),
            Intent.ShowKinds kinds => await finder.KindsAsync(kinds, speaker.IsGuestOf(home.Record.Household) ? home with { Habits = [] } : home, now, cancellation),
            _ => await finder.MeanAsync(intent, state, home, now, cancellation),
        };
        Meaning? meaning = adult ? meant : Discretion.ForAnyone(meant);
        int? picked = intent is Intent.ChooseMost most && state is DialogueState.Choosing choosing ? await traits.PickAsync(choosing, most.Trait, home.Record.Household, cancellation) : null;
        Basket? basket = Basket.For(state, picked is { } number ? new Intent.ChooseNumber(number) : intent, meaning, home.Record, speaker, now);
        (basket, IReadOnlyList<Priced> missing) = meaning is Meaning.Several && basket is not null ? await quoting.SoldOfAsync(basket, home.Record.Household, cancellation) : (basket, []);
        Priced? priced = basket is null ? null : await quoting.PriceAsync(basket, home.Record.Household, now, cancellation);
        if (priced is Priced.OutOfStock { Left: 0 } or Priced.Gone && await InsteadAsync(intent, speaker, basket!, home, now, cancellation) is var (other, wanted, offered))
        {
            (meaning, basket, missing, priced) = (other, wanted, [priced], offered);
        }

        ProductId[] named = Naming.Orders(intent) || intent is Intent.ShowKinds || (intent is Intent.ChooseMost && OneOnOffer(state) is not null) ? NewOf(meaning)
            : intent is Intent.Yes or Intent.AddItToCart && state is DialogueState.Idle { Topic: { Past: null } topic } ? [topic.Product] // "Order it."
            : [];
        IReadOnlyList<Product> asked = intent is Intent.PriceOf price ? await AskedForAsync(price, state, meaning, cancellation) : [];
        ProductId[] watched = Watched(speaker, home.Record.Household, basket);
        return new Facts
        {
            Meaning = meaning,
            Priced = priced,
            // Who names something new is counted; who picks, says yes or checks out only looks.
            Bursts = named is [var first, ..]
                ? await crowd.NoteAsync(new(home.Record.Household.Id, first, Naming.Words(intent), now), [.. named.Union(watched)], cancellation)
                : await crowd.LookAsync(watched, now, cancellation),
            Products = asked,
            PriceIncludesTax = asked is [var told, ..] && await quoting.IncludesTaxAsync(told, home.Record.Household, cancellation),
            Missing = missing,
            Picked = picked,
            Support = intent is Intent.AskShop ? Support : null,
            Habits = intent is not (Intent.Launch or Intent.ShowUsuals or Intent.ShowDue) ? [] : adult ? home.Habits : Discretion.Unrestricted(home.Habits),
        };
    }

    /// <summary>What is agreed to of a held order at today's prices, and what many others ask for too among what was new to the home.</summary>
    public async Task<Facts> GatherHeldAsync(Basket basket, Household household, DateTimeOffset now, CancellationToken cancellation) => new()
    {
        Priced = await quoting.PriceAsync(basket, household, now, cancellation),
        Bursts = await crowd.LookAsync([.. basket.Lines.Where(line => line.Past is null).Select(line => line.Product)], now, cancellation),
    };

    // The usual of somebody who is surely a member is nobody else's business.
    private static ProductId[] Watched(Speaker speaker, Household household, Basket? basket)
    {
        bool sure = speaker.IsSurelyOneOf(household);
        return [.. basket?.Lines.Where(line => line.Past is null || !sure).Select(line => line.Product) ?? []];
    }

    /// <summary>What was bought together most lately, as many of each as then: an order's lines, or an import's of one instant.</summary>
    private static Meaning.Several? LastTime(IReadOnlyList<Habit> habits) => habits is [var latest, ..]
        ? new([.. habits.TakeWhile(habit => habit.LastBought == latest.LastBought).Take(Quote.MaxLines).Select(habit => new Wanted(habit, habit.Recent[0].Quantity, null))], [])
        : null;

    private static QuoteLine? OneOnOffer(DialogueState state) => Basket.OpenQuote(state) is { FromCart: false, Lines: [var line] } ? line : null;

    private static ProductId[] NewOf(Meaning? meaning) => meaning switch
    {
        Meaning.NewToHome(var product) => [product.Id],
        Meaning.WhichNew(var products) => [.. products.Select(product => product.Id)],
        Meaning.Kinds(_, var others) => [.. others.Select(product => product.Id)],
        _ => [],
    };

    /// <summary>What else may be meant where the one thing that was named is sold out: another that the home buys, and for somebody who is surely an adult what is new to it.</summary>
    private async Task<(Meaning Meaning, Basket? Basket, Priced? Priced)?> InsteadAsync(
        Intent intent, Speaker speaker, Basket soldOut, LoadedHousehold home, DateTimeOffset now, CancellationToken cancellation)
    {
        if (intent is not (Intent.Reorder or Intent.Buy or Intent.Rather) || soldOut is not { Lines: [var gone] })
        {
            return null;
        }

        bool adult = speaker.IsSurelyAnAdultOf(home.Record.Household);
        Meaning? meant = await finder.InsteadAsync(intent, gone.Product, home, now, cancellation);
        Meaning? other = adult ? meant : meant is Meaning.Usual or Meaning.WhichUsual ? Discretion.ForAnyone(meant) : null;
        Basket? wanted = Basket.For(new DialogueState.Idle(), intent, other, home.Record, speaker, now);
        Priced? offered = wanted is null ? null : await quoting.PriceAsync(wanted, home.Record.Household, now, cancellation);
        return other is not null && offered is null or Priced.Offered ? (other, wanted, offered) : null;
    }

    private async Task<IReadOnlyList<Product>> AskedForAsync(Intent.PriceOf asked, DialogueState state, Meaning? meaning, CancellationToken cancellation) => (meaning, state) switch
    {
        (_, DialogueState.Choosing choosing) when Choices.AskedFor(choosing, asked) is { Count: > 0 } choices => await InOrderAsync(choices, cancellation),
        (Meaning.NewToHome(var product), _) => [product],
        (Meaning.WhichNew(var products), _) => [products[0]],
        (Meaning.Usual(var habit), _) => await catalogue.GetAsync([habit.Product], cancellation),
        (Meaning.WhichUsual(var habits), _) => await catalogue.GetAsync([habits[0].Product], cancellation),
        (Meaning.Nothing, DialogueState.Choosing { Choices: var all }) => await InOrderAsync(all, cancellation), // "The striped one."
        (_, DialogueState.Idle { Topic: { } topic }) when asked.Product is null => await catalogue.GetAsync([topic.Product], cancellation),
        _ => [],
    };

    // The catalogue answers in an order of its own.
    private async Task<IReadOnlyList<Product>> InOrderAsync(IReadOnlyList<Choice> choices, CancellationToken cancellation)
    {
        IReadOnlyList<Product> found = await catalogue.GetAsync([.. choices.Select(choice => choice.Product)], cancellation);
        return [.. choices.Select(choice => found.FirstOrDefault(product => product.Id == choice.Product)).OfType<Product>()];
    }
}
