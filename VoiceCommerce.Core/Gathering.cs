using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Core.Resolution;
using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Core;

/// <summary>Looks up what a decision needs to know: what the phrase means, and what the basket costs today.</summary>
public sealed class Gathering(ICatalogue catalogue, IPricing pricing, CrowdWatch crowd, IIdentifiers identifiers, DisplayName seller)
{
    /// <summary>The habits to load together with the household.</summary>
    public static HabitQuery HabitsFor(Intent intent) => (intent, Naming.PhraseOf(intent)) switch
    {
        (_, { } phrase) => new HabitQuery.Sharing([.. Naming.Readings(phrase).Concat(SeveralThings.Parts(phrase)).SelectMany(HabitKeys.Of).Distinct(StringComparer.Ordinal)]),
        (Intent.Launch or Intent.ShowUsuals, _) => new HabitQuery.MostBought(),
        _ => new HabitQuery.None(),
    };

    public async Task<Facts> GatherAsync(Intent intent, Speaker speaker, DialogueState state, LoadedHousehold home, DateTimeOffset now, CancellationToken cancellation)
    {
        bool adult = speaker.IsSurelyAnAdultOf(home.Record.Household);
        Meaning? meant = Naming.PhraseOf(intent) is { } phrase ? await OtherKindAsync(intent, phrase, state, home, now, cancellation) ?? await MeanAsync(intent, phrase, home, now, cancellation) : null;
        Meaning? meaning = adult ? meant : Discretion.ForAnyone(meant);
        int? cheapest = intent is Intent.ChooseCheapest && state is DialogueState.Choosing choosing ? await CheapestAsync(choosing, home.Record.Household, cancellation) : null;
        Basket? basket = Basket.For(state, cheapest is { } number ? new Intent.ChooseNumber(number) : intent, meaning, home.Record, speaker, now);
        (basket, IReadOnlyList<Priced> missing) = meaning is Meaning.Several && basket is not null ? await SoldOfAsync(basket, home.Record.Household, cancellation) : (basket, []);
        ProductId[] named = Naming.Orders(intent) ? NewOf(meaning)
            : intent is Intent.Yes or Intent.AddItToCart && state is DialogueState.Idle { Topic: { Past: null } topic } ? [topic.Product] // "Order it."
            : [];
        Product? asked = intent is Intent.PriceOf && meaning is not null ? await ProductAsync(meaning, cancellation) : null;
        ProductId[] watched = Watched(speaker, home.Record.Household, basket);
        return new Facts
        {
            Meaning = meaning,
            Priced = basket is null ? null : await PriceAsync(basket, home.Record.Household, now, cancellation),
            // Who names something new is counted; who picks, says yes or checks out only looks.
            Bursts = named is [var first, ..]
                ? await crowd.NoteAsync(new(home.Record.Household.Id, first, Naming.Words(intent), now), [.. named.Union(watched)], cancellation)
                : await crowd.LookAsync(watched, now, cancellation),
            Product = asked,
            PriceIncludesTax = asked is not null && await IncludesTaxAsync(asked, home.Record.Household, cancellation),
            Missing = missing,
            Cheapest = cheapest,
            Habits = intent is not (Intent.Launch or Intent.ShowUsuals) ? [] : adult ? home.Habits : Discretion.Unrestricted(home.Habits),
        };
    }

    /// <summary>What is agreed to of a held order at today's prices, and what many others ask for too among what was new to the home.</summary>
    public async Task<Facts> GatherHeldAsync(Basket basket, Household household, DateTimeOffset now, CancellationToken cancellation) => new()
    {
        Priced = await PriceAsync(basket, household, now, cancellation),
        Bursts = await crowd.LookAsync([.. basket.Lines.Where(line => line.Past is null).Select(line => line.Product)], now, cancellation),
    };

    /// <summary>The basket at today's prices, or the first product that stands in its way.</summary>
    public async Task<Priced> PriceAsync(Basket basket, Household household, DateTimeOffset now, CancellationToken cancellation)
    {
        IReadOnlyList<Product> found = await catalogue.GetAsync([.. basket.Lines.Select(line => line.Product)], cancellation);
        List<QuoteLine> lines = [];
        foreach (BasketLine line in basket.Lines)
        {
            Product? product = found.FirstOrDefault(candidate => candidate.Id == line.Product);
            BasketLine wanted = product is null ? line : line.InPacksOf(product.Pack);
            if (Obstacle(wanted, product, household) is { } obstacle)
            {
                return obstacle;
            }

            lines.Add(Line(product!, wanted, household.Locale));
        }

        Charges charges = await pricing.ChargeAsync(lines, household.Address, cancellation);
        return new Priced.Offered(new Quote
        {
            Id = basket.Id ?? identifiers.NewOrder(),
            Lines = lines,
            Charges = charges,
            Seller = seller,
            Address = household.Address,
            At = now,
            FromCart = basket.FromCart,
        });
    }

    private static Priced? Obstacle(BasketLine wanted, Product? product, Household household) =>
        product is null || product.Price.Currency != household.Currency ? new Priced.Gone(wanted.Name, product is null ? RestrictedGoods.IsNamedSo(wanted.Name.Value) : Discretion.IsRestricted(product))
        : product.InStock(wanted.Quantity) ? null
        : new Priced.OutOfStock(product.NameIn(household.Locale), Discretion.IsRestricted(product));

    /// <summary>Of several things those that can be had, and what stands in the way of the others; all of them where none can.</summary>
    private async Task<(Basket Left, IReadOnlyList<Priced> Missing)> SoldOfAsync(Basket basket, Household household, CancellationToken cancellation)
    {
        IReadOnlyList<Product> found = await catalogue.GetAsync([.. basket.Lines.Select(line => line.Product)], cancellation);
        ILookup<bool, (BasketLine Line, Priced? Obstacle)> lines = basket.Lines
            .Select(line => (Line: line, Product: found.FirstOrDefault(product => product.Id == line.Product)))
            .Select(line => (line.Line, Obstacle: Obstacle(line.Product is null ? line.Line : line.Line.InPacksOf(line.Product.Pack), line.Product, household)))
            .ToLookup(line => line.Obstacle is null);
        return lines[true].Any() ? (basket with { Lines = [.. lines[true].Select(line => line.Line)] }, [.. lines[false].Select(line => line.Obstacle!)]) : (basket, []);
    }

    // The usual of somebody who is surely a member is nobody else's business.
    private static ProductId[] Watched(Speaker speaker, Household household, Basket? basket)
    {
        bool sure = speaker.IsSurelyOneOf(household);
        return [.. basket?.Lines.Where(line => line.Past is null || !sure).Select(line => line.Product) ?? []];
    }

    private static ProductId[] NewOf(Meaning? meaning) => meaning switch
    {
        Meaning.NewToHome(var product) => [product.Id],
        Meaning.WhichNew(var products) => [.. products.Select(product => product.Id)],
        _ => [],
    };

    private static QuoteLine Line(Product product, BasketLine wanted, string locale) => new()
    {
        Product = product.Id,
        Name = product.NameIn(locale),
        Brand = product.Brand,
        Pack = product.Pack,
        Category = product.Category,
        Quantity = wanted.Quantity,
        UnitPrice = product.Price,
        TaxClass = product.TaxClass,
        MinimumAge = product.MinimumAge,
        Past = wanted.Past,
        HeardSize = wanted.HeardSize,
        HeardPacks = wanted.HeardPacks,
    };

    /// <summary>"The lemon one", where washing-up liquid is on offer, is lemon washing-up liquid, if there is any.</summary>
    private async Task<Meaning?> OtherKindAsync(Intent intent, Phrase phrase, DialogueState state, LoadedHousehold home, DateTimeOffset now, CancellationToken cancellation) =>
        intent is Intent.ChooseName && Basket.OpenQuote(state) is { Lines: [var offered] } && ProductWords.From(phrase).OfKind(offered.Name) is { } narrowed
            && await MeanAsync([narrowed], home, now, cancellation) is not Meaning.Nothing and var meaning ? meaning : null;

    private async Task<Meaning> MeanAsync(Intent intent, Phrase phrase, LoadedHousehold home, DateTimeOffset now, CancellationToken cancellation)
    {
        Meaning.Several? several = Naming.Orders(intent) ? SeveralThings.AmongHabits(intent, home.Habits, now) : null;
        if (several is { Unclear: 0 })
        {
            return several;
        }

        Meaning whole = await MeanAsync(Naming.Readings(phrase), home, now, cancellation);
        return several is not null && SeveralThings.LeftOut(phrase, whole.Stems) ? several : whole;
    }

    private async Task<Meaning> MeanAsync(IReadOnlyList<ProductWords> readings, LoadedHousehold home, DateTimeOffset now, CancellationToken cancellation)
    {
        string locale = home.Record.Household.Locale;
        if (AmongHabits(readings, home, now, Fitting.AsNamed) is { } usual)
        {
            return usual;
        }

        List<(ProductWords Words, IReadOnlyList<Product> Hits)> searched = [];
        foreach (ProductWords words in readings)
        {
            searched.Add((words, await catalogue.SearchAsync(words.Stems, locale, cancellation)));
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

    private static Meaning? AmongHabits(IReadOnlyList<ProductWords> readings, LoadedHousehold home, DateTimeOffset now, Fitting fitting) =>
        readings.Select(words => Resolver.AmongHabits(words, home.Habits, now, fitting)).FirstOrDefault(usual => usual is not null);

    private async Task<Product?> ProductAsync(Meaning meaning, CancellationToken cancellation) => meaning switch
    {
        Meaning.NewToHome(var product) => product,
        Meaning.WhichNew(var products) => products[0],
        Meaning.Usual(var habit) => await FindAsync(habit.Product, cancellation),
        Meaning.WhichUsual(var habits) => await FindAsync(habits[0].Product, cancellation),
        _ => null,
    };

    private async Task<bool> IncludesTaxAsync(Product product, Household household, CancellationToken cancellation)
    {
        QuoteLine line = Line(product, new(product.Id, product.NameIn(household.Locale), Quantity.One, null), household.Locale);
        return (await pricing.ChargeAsync([line], household.Address, cancellation)).TaxIncluded;
    }

    private async Task<int?> CheapestAsync(DialogueState.Choosing choosing, Household household, CancellationToken cancellation)
    {
        IReadOnlyList<Product> found = await catalogue.GetAsync([.. choosing.Choices.Select(choice => choice.Product)], cancellation);
        return choosing.Choices
            .Select((choice, at) => (Number: at + 1, Line: new BasketLine(choice.Product, choice.Name, choosing.Quantity ?? choice.Usual, choice.Past), Product: found.FirstOrDefault(product => product.Id == choice.Product)))
            .Where(choice => Obstacle(choice.Line, choice.Product, household) is null)
            .OrderBy(choice => choice.Product!.Price.Minor)
            .Select(choice => (int?)choice.Number)
            .FirstOrDefault();
    }

    private async Task<Product?> FindAsync(ProductId product, CancellationToken cancellation) =>
        await catalogue.GetAsync([product], cancellation) is [var found, ..] ? found : null;
}
