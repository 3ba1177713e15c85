using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Resolution;
using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Core.Conversation;

/// <summary>The household's cart. Nothing in it is priced or judged before the check-out.</summary>
internal static class Carting
{
    public static Decision Add(Scene scene, Intent wish) => (scene.Facts.Meaning, Naming.QuantityOf(wish), Naming.SizeOf(wish)) switch
    {
        (Meaning.Several(var things, _), _, _) => PutAll(scene, [.. things.Select(thing => (Offering.Option(thing.Habit), thing.Quantity, thing.HeardSize))]),
        (_, { } number, _) when Quantity.From(number) is null => Beside(scene, new Act.QuantityOutOfBounds()),
        (Meaning.Usual(var habit), var spoken, var size) => Put(scene, Offering.Option(habit), Count(spoken) ?? habit.UsualQuantity, size),
        (Meaning.NewToHome(var product), var spoken, var size) => Put(scene, Offering.Option(product, scene), Count(spoken) ?? Quantity.One, size),
        (Meaning.WhichUsual(var habits), var spoken, var size) => scene.Ask(Offering.Which([.. habits.Select(Offering.Option)], Purpose.AddToCart, spoken) with { HeardSize = size }),
        (Meaning.WhichNew(var products), var spoken, var size) =>
            scene.Ask(Offering.Which([.. products.Select(product => Offering.Option(product, scene))], Purpose.AddToCart, spoken) with { HeardSize = size }),
        _ => Beside(scene, Offering.NotFound(wish)),
    };

    /// <summary>"It" is what is offered, or what was told of just now; an offer is then no offer any more. What was perhaps misheard is to be said again.</summary>
    public static Decision AddIt(Scene scene) => (scene.State, Basket.OpenQuote(scene.State)) switch
    {
        (DialogueState.Idle { Topic: { } topic }, _) => Put(scene, topic, topic.Usual, null),
        (_, null) => scene.NotUnderstood(),
        (_, { FromCart: true }) => Show(scene),
        (_, var open) when open.Lines.Any(line => line.HeardPacks is not null) => scene.Tell(new Act.QuantityOutOfBounds()),
        (_, var open) => PutAll(
            scene.WithoutQuestion,
            [.. open.Lines.Select(line => (new Choice(line.Product, line.Name, line.Brand, line.Past) { AgeRestricted = line.IsAgeRestricted }, line.Quantity, line.HeardSize))]),
    };

    /// <summary>What is already in the cart becomes more.</summary>
    public static Decision Put(Scene scene, Choice wanted, Quantity quantity, PackSize? heardSize)
    {
        if (wanted.AgeRestricted && !scene.IsSurelyAnAdult)
        {
            return Beside(scene, new Act.OnlyForAdults());
        }

        IReadOnlyList<CartLine> cart = scene.Record.Cart;
        (quantity, heardSize) = AsPriced(scene, wanted.Product, quantity, heardSize);
        CartLine? there = cart.FirstOrDefault(line => line.Product == wanted.Product);
        if (there is null && cart.Count >= Quote.MaxLines)
        {
            return Beside(scene, new Act.CartFull());
        }

        if (Quantity.From((there?.Quantity.Value ?? 0) + quantity.Value) is not { } sum)
        {
            return Beside(scene, new Act.QuantityOutOfBounds());
        }

        CartLine line = new(wanted.Product, wanted.Name, sum, wanted.Past) { HeardSize = heardSize ?? there?.HeardSize, AgeRestricted = wanted.AgeRestricted };
        return Beside(scene, new Act.AddedToCart([(wanted.Name, quantity)])) with
        {
            Record = scene.Record with { Cart = there is null ? [.. cart, line] : [.. cart.Select(known => known == there ? line : known)] },
        };
    }

    /// <summary>"Change the milk to two", said of what is in the cart.</summary>
    public static Decision Recount(Scene scene, Phrase named, Intent.ChangeQuantity change)
    {
        if (Naming.OnlyCalled(named, SeenBy(scene), line => line.Name) is not { } there)
        {
            return scene.Say(new Act.NothingToChange(Several: SeenBy(scene).Any(line => Naming.IsCalled(named, line.Name))));
        }

        if (change.Of(there.Quantity) is not { } quantity)
        {
            return scene.Say(new Act.QuantityOutOfBounds());
        }

        // "One more" does not say again what may have been misheard.
        return Changed(scene, there, there with { Quantity = quantity, HeardSize = change.Change == QuantityChange.To ? null : there.HeardSize });
    }

    /// <summary>"Make it three milks", where milk is in the cart; null where what was priced for it is not.</summary>
    public static Decision? Recount(Scene scene) => scene.Facts.Priced is Priced.Offered({ Lines: [var wanted] }) && SeenBy(scene).FirstOrDefault(line => line.Product == wanted.Product) is { } there
        ? Changed(scene, there, there with { Quantity = wanted.Quantity, HeardSize = wanted.HeardSize })
        : null;

    private static Decision Changed(Scene scene, CartLine there, CartLine changed) =>
        Show(scene with { Record = scene.Record with { Cart = [.. scene.Record.Cart.Select(line => line == there ? changed : line)] } });

    private static Decision PutAll(Scene scene, IReadOnlyList<(Choice Wanted, Quantity Quantity, PackSize? HeardSize)> things)
    {
        Decision all = scene.Say();
        foreach ((Choice wanted, Quantity quantity, PackSize? heardSize) in things)
        {
            Decision next = Put(scene with { Record = all.Record }, wanted, quantity, heardSize);
            all = next with { Acts = [.. all.Acts, .. next.Acts] };
        }

        return all with { Acts = InOneBreath(all.Acts) };
    }

    private static Act[] InOneBreath(IReadOnlyList<Act> acts) =>
    [
        .. acts.OfType<Act.AddedToCart>().SelectMany(added => added.Things).ToArray() is { Length: > 0 } things ? (Act[])[new Act.AddedToCart(things)] : [],
        .. acts.Where(act => act is not Act.AddedToCart),
    ];

    public static Decision Show(Scene scene) => scene.Say(new Act.CartIs(SeenBy(scene)));

    public static Decision Remove(Scene scene, Phrase phrase)
    {
        if (Naming.BestFits(phrase, SeenBy(scene), line => line.Name) is not { Count: > 0 } named)
        {
            return Undoing.Named(scene, ProductWords.From(phrase).Stems) ?? scene.Say(new Act.NotInCart(Offered: Basket.OpenQuote(scene.State) is not null));
        }

        Act[] rest = Naming.NamesMore(phrase, SeenBy(scene), line => line.Name) ? [new Act.NotInCart(Rest: true)] : [];
        return Without(scene, named, [new Act.Removed([.. named.Select(line => line.Name)]), .. rest]);
    }

    /// <summary>"Only the milk", of a cart that is offered: the rest of that leaves the cart, and the offer is none any more.</summary>
    public static Decision Keep(Scene scene, IReadOnlyList<QuoteLine> kept) => SeenBy(scene).Where(line => kept.All(wanted => wanted.Product != line.Product)).ToArray() is { Length: > 0 } rest
        ? Without(scene, rest, new Act.Removed([.. rest.Select(line => line.Name)]))
        : Show(scene);

    /// <summary>Everything that this voice may hear of.</summary>
    public static Decision Clear(Scene scene) => SeenBy(scene) is { Count: > 0 } seen ? Without(scene, seen, new Act.CartCleared()) : scene.Say(new Act.CartIs([]));

    /// <summary>"Order" and "place an order" are also said by who has yet to say what.</summary>
    public static Decision CheckOut(Scene scene) => SeenBy(scene).Count > 0 ? Offering.Of(scene)
        : Basket.OpenQuote(scene.State) is null ? scene.Tell(new Act.CartIs([]), new Act.AboutShop(Matter.Ordering, null))
        : scene.Say(new Act.CartIs([])); // It is no yes, and the question is asked again.

    // What comes beside a choice, or an offer of something else, leaves it open.
    private static Decision Beside(Scene scene, Act told) => scene.State is DialogueState.Choosing || Basket.OpenQuote(scene.State) is { FromCart: false } ? scene.Say(told) : scene.Tell(told);

    // An offer of the cart as it was is no offer any more.
    private static Decision Without(Scene scene, IReadOnlyList<CartLine> lines, params Act[] told) =>
        (Basket.OpenQuote(scene.State) is { FromCart: true } ? scene.Tell(told) : scene.Say(told)) with
        {
            Record = scene.Record with { Cart = [.. scene.Record.Cart.Except(lines)] },
        };

    private static IReadOnlyList<CartLine> SeenBy(Scene scene) => scene.Record.CartFor(scene.Speaker);

    // What was said in rolls or pounds has been priced for it.
    private static (Quantity Quantity, PackSize? HeardSize) AsPriced(Scene scene, ProductId product, Quantity quantity, PackSize? heardSize) =>
        heardSize is not null && (scene.Facts.Priced as Priced.Offered)?.Quote.Lines.FirstOrDefault(line => line.Product == product) is { } line
            ? (line.Quantity, line.HeardSize)
            : (quantity, heardSize);

    private static Quantity? Count(int? spoken) => spoken is { } number ? Quantity.From(number) : null;
}
