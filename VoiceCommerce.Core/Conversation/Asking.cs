using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Resolution;
using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Core.Conversation;

/// <summary>Questions of the customer, which change nothing and leave ours open.</summary>
internal static class Asking
{
    private const int Ideas = 3;

    private const int MostUsuals = 5;

    private const int MostDue = 3;

    private const int MostOrders = 3;

    public static Decision Greet(Scene scene)
    {
        // News is told once, so it waits until the one it is for hears it.
        IReadOnlyList<News> news = scene.Member is { } member ? [.. scene.Record.News.Where(item => (item.For is null || item.For == member.Id) && IsForTheirEars(scene, item))] : [];
        Act greeting = new Act.Greeting(scene.Member?.Name, scene.IsGuest ? [] : [.. scene.Facts.Habits.OrderByDescending(habit => habit.IsDue(scene.Now)).Take(Ideas).Select(habit => habit.Name)]);
        Act[] waiting = scene.IsGuardian && Waiting.At(scene.Record, scene.Now).Count is > 0 and var count ? [new Act.SomeWait(count)] : [];
        return scene.Tell([greeting, .. waiting, .. news.Select(item => new Act.Told(item))]) with
        {
            Record = news.Count == 0 ? scene.Record : scene.Record with { News = [.. scene.Record.News.Except(news)] },
        };
    }

    /// <summary>To the voice that heard it; everybody else hears the open question.</summary>
    public static Decision Repeat(Scene scene) => scene.Dialogue switch
    {
        { LastSpeech.Count: > 0, HeardBy: { } heard } said when scene.Speaker.IsSameVoiceAs(heard) && (scene.IsSurelyAnAdult || !heard.IsSurelyAnAdultOf(scene.Record.Household)) =>
            scene.Say(new Act.SaidBefore(said.LastSpeech)),
        { State: DialogueState.Idle } => scene.Say(new Act.HelpWith(scene.State)),
        _ => scene.Say(),
    };

    public static Decision LastBought(Scene scene, Intent.LastBought asked) => scene.Facts.Meaning switch
    {
        Meaning.Usual(var habit) when !scene.IsSurelyAnAdult && Discretion.IsRestricted(habit) => scene.Say(new Act.OnlyForAdults()),
        Meaning.Usual(var habit) => Of(scene, Offering.Option(habit), LastTime(scene, habit)),
        Meaning.WhichUsual(var habits) => scene.Say([.. habits.Select(habit => LastTime(scene, habit))]),
        // Whether this home has bought it is not for everybody's ears either.
        Meaning.NewToHome(var product) when !scene.IsSurelyAnAdult && Discretion.IsRestricted(product) => scene.Say(new Act.OnlyForAdults()),
        _ when !scene.MayHearOf(asked.Product.Text) => scene.Say(new Act.OnlyForAdults()),
        null or Meaning.Nothing => scene.Say(new Act.NoSuchProduct()), // It may have been bought under a name that was not said.
        _ => scene.Say(new Act.NeverBought()),
    };

    /// <summary>What is on offer, else what is on its way.</summary>
    public static Decision WhenItComes(Scene scene) => Basket.OpenQuote(scene.State) is { } open ? scene.Say(new Act.WouldArrive(open.Charges.DeliveryDays)) : Status(scene);

    /// <summary>Who wants something back hears too what this voice can take back here.</summary>
    public static Decision Shop(Scene scene, Matter matter)
    {
        Act told = new Act.AboutShop(matter, Spoken(scene)?.Charges, scene.Facts.Support);
        return matter == Matter.Return && scene.Record.Orders.FirstOrDefault(order => Undoing.IsPossible(scene, order)) is { } latest
            ? scene.Say(told, StatusOf(scene, latest))
            : scene.Say(told);
    }

    /// <summary>Of what is on offer, or what this voice ordered right before; null where there is neither.</summary>
    public static Decision? Total(Scene scene) => Spoken(scene) is { } quote
        ? scene.Say(scene.IsSurelyAnAdult || !quote.Lines.Any(line => line.IsAgeRestricted) ? new Act.TotalIs(quote) : new Act.OnlyForAdults())
        : null;

    /// <summary>"It" is what is on offer, with everything, or what was told of; at a choice they are what is asked about. What else was said just now is said again.</summary>
    public static Decision Price(Scene scene, Intent.PriceOf asked) => (asked.Product, scene.State) switch
    {
        (null, _) when Total(scene) is { } total => total,
        (null, DialogueState.Idle { Topic: { } topic }) => Prices(scene, topic),
        (null, DialogueState.Idle) when scene.Dialogue.LastSpeech.Count == 0 => scene.NotUnderstood(),
        (null, not DialogueState.Choosing) => Repeat(scene),
        (_, DialogueState.Choosing) => Prices(scene, null),
        _ => Prices(scene, scene.Facts.Products is [var product, ..] ? OptionOf(scene, product) : null),
    };

    /// <summary>What the home buys most often.</summary>
    public static Decision Usuals(Scene scene) => scene.Say(new Act.UsualsAre([.. scene.Facts.Habits.Take(MostUsuals).Select(habit => habit.Name)]));

    /// <summary>What the home has usually bought again by now: what it is furthest behind with first.</summary>
    public static Decision Due(Scene scene) => scene.Say(new Act.DueAre(
        [.. scene.Facts.Habits.Where(habit => habit.IsDue(scene.Now)).OrderByDescending(habit => (scene.Now - habit.LastBought) / habit.UsualInterval!.Value).Take(MostDue).Select(habit => habit.Name)],
        IntervalsKnown: scene.Facts.Habits.Any(habit => habit.UsualInterval is not null)));

    /// <summary>
    /// All that is on its way or waits, newest first: the speaker's own, and where there is nothing of that, the home's. Where nothing is, the one that was asked for last.
    /// Of several, those that may not be named are only counted.
    /// </summary>
    public static Decision Status(Scene scene)
    {
        Order[] awaited = [.. scene.Record.Orders.Where(order => IsAwaited(scene, order))];
        bool own = awaited.Any(scene.IsWishOfSpeaker);
        Order[] meant = [.. awaited.Where(order => scene.IsWishOfSpeaker(order) == own)];
        Order? latest = meant.FirstOrDefault() ?? scene.Record.Orders.OrderByDescending(order => order.IsLive).ThenByDescending(scene.IsWishOfSpeaker).FirstOrDefault();
        if (latest is null)
        {
            return scene.Say(new Act.NoOrders());
        }

        Order[] told = [.. meant.Where(scene.MayName).Take(MostOrders).DefaultIfEmpty(latest)];
        Act[] others = meant.Length > told.Length ? [new Act.MoreOrders(meant.Length - told.Length)] : [];
        return scene.Say([.. told.Select(order => StatusOf(scene, order)), .. others]);
    }

    public static Act StatusOf(Scene scene, Order order) =>
        new Act.StatusOf(order, Named: scene.MayName(order), Own: scene.IsWishOfSpeaker(order), DaysLeft: Comes(order) && DaysLeft(scene, order) is >= 0 and var left ? left : null, CanUndo: Undoing.IsPossible(scene, order));

    /// <summary>
    /// What is unusual about the offer that this voice was asked about; else why something was held or refused: to an adult of the home whose voice is surely known, and
    /// else only to the voice that wished for it. Everybody else hears the same sentence whether or not there is anything to tell.
    /// </summary>
    public static Decision Why(Scene scene)
    {
        if (Offering.WhyAsked(scene) is { } reasons)
        {
            return scene.Say(reasons);
        }

        HeldBack[] known = scene.Record.LastHeldBack is { } last ? [last, .. scene.Record.HoldReasons] : [.. scene.Record.HoldReasons];
        return known.FirstOrDefault(held => IsForTheirEars(scene, held)) is { } told ? scene.Say(new Act.Why(told.ForEarsOf(scene.IsSurelyAnAdult), Named: scene.IsSurelyAnAdult || !told.IsOfAgeRestricted))
            : scene.Say(scene.IsSurelyAnAdult ? new Act.NothingHeldBack() : new Act.NothingOfYours());
    }

    /// <summary>Why the code was asked for, to the same voices as <see cref="Why"/>.</summary>
    public static Decision WhyCode(Scene scene) => (scene.State, scene.Record.LastCodeAsked) switch
    {
        (DialogueState.AwaitingApprovalCode or DialogueState.AwaitingApprovalVerification, _) => scene.Say(new Act.WhyCodeToApprove()),
        (_, { } asked) when IsForTheirEars(scene, asked) => scene.Say(new Act.WhyCode(asked, Named: scene.IsSurelyAnAdult || !asked.IsOfAgeRestricted)),
        _ => scene.Say(new Act.NoCodeAsked()),
    };

    /// <summary>What somebody of the home may buy: for guardians only, because who knows the limits knows what to stay under.</summary>
    public static Decision MayBuy(Scene scene, Intent.MayBuy asked)
    {
        if (!scene.IsGuardian)
        {
            return scene.Say(new Act.OnlyForGuardians());
        }

        Household home = scene.Record.Household;
        Act[] told = [.. home.Members.Where(member => IsMeant(member, asked.Who, asked.Kin)).Take(Ideas).Select(member => new Act.MayBuy(member, home.AllowanceOf(member), home))];
        return scene.Say(told.Length > 0 ? told : [new Act.NobodyLikeThat()]);
    }

    public static bool IsMeant(Member member, Phrase who, Kin? kin) => kin switch
    {
        Kin.Child => member.Role is Role.Child or Role.Teen,
        Kin.Teen => member.Role == Role.Teen,
        _ => member.Name.Value.Equals(who.Text, StringComparison.OrdinalIgnoreCase)
            || member.Name.Value.Split(' ')[0].Equals(who.Text, StringComparison.OrdinalIgnoreCase),
    };

    private static Quote? Spoken(Scene scene) => Basket.OpenQuote(scene.State) ?? scene.JustAskedFor.FirstOrDefault(order => order.IsLive)?.Quote;

    private static Act.LastBoughtAt LastTime(Scene scene, Habit habit) => new(habit, Math.Max(0, (scene.Now - habit.LastBought).Days));

    // Where no question of ours is open, the next "it" is what was told of.
    private static Decision Of(Scene scene, Choice topic, Act told) =>
        scene.State is DialogueState.Idle ? scene.Ask(new DialogueState.Idle { Topic = topic }, told) : scene.Say(told);

    private static Decision Prices(Scene scene, Choice? topic)
    {
        Act[] told = [.. scene.Facts.Products.Select(product => new Act.PriceIs(product, scene.Facts.PriceIncludesTax))];
        return !scene.IsSurelyAnAdult && scene.Facts.Products.Any(Discretion.IsRestricted) ? scene.Say(new Act.OnlyForAdults())
            : told.Length == 0 ? scene.Say(new Act.NoSuchProduct())
            : topic is null ? scene.Say(told)
            : Of(scene, topic, told[0]);
    }

    private static Choice OptionOf(Scene scene, Product product) => scene.Facts.Meaning switch
    {
        Meaning.Usual(var habit) => Offering.Option(habit),
        Meaning.WhichUsual(var habits) => Offering.Option(habits[0]),
        _ => Offering.Option(product, scene),
    };

    private static bool IsAwaited(Scene scene, Order order) => order.IsLive && (!Comes(order) || DaysLeft(scene, order) >= 0);

    private static bool Comes(Order order) => order.IsFulfilled;

    // Less than none where it should be there.
    private static int DaysLeft(Scene scene, Order order) => (int)Math.Ceiling((order.At.AddDays(order.Quote.Charges.DeliveryDays) - scene.Now).TotalDays);

    private static bool IsForTheirEars(Scene scene, HeldBack wish) => scene.IsSurelyAnAdult || wish.IsWishOf(scene.Speaker, scene.Now);

    private static bool IsForTheirEars(Scene scene, News news) =>
        scene.Record.Order(news.Order) is { } order ? scene.MayName(order) : scene.MayHearOf(news.Product.Value);
}
