using FluentAssertions;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Notices;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Turns;
using VoiceCommerce.Core.Wording;
using VoiceCommerce.Tests.GuardRails;
using Xunit;

namespace VoiceCommerce.Tests.Wording;

public sealed class WordingTests
{
    private static readonly Quote Quote = Buying.By(Role.Adult).Quote;
    private static readonly Order Order = Buying.Earlier("oat-milk", Buying.Usd(10_00), TimeSpan.FromHours(1));
    private static readonly DisplayName Name = DisplayName.From("oat milk")!;
    private static readonly CartLine Line = new(ProductId.From("oat-milk")!, Name, Quantity.One, null);
    private static readonly HeldBack Held = new(Name, Quote.Id, [.. Enum.GetValues<Rail>().Select(rail => new Finding(rail, Requirement.Guardian, "2", "1"))], Buying.Now, null);

    private static readonly WaitingOrder Wait = new(Order, Name, Held.Findings);

    private static readonly Act[] Acts =
    [
        new Act.Greeting(Name, [Name]), new Act.Greeting(null, []), new Act.SomeWait(1), new Act.SomeWait(2), new Act.Offer(Quote, Held.Findings), new Act.OutOfStock(Name, 0), new Act.OutOfStock(Name, 1), new Act.OutOfStock(Name, 2), new Act.OverLimit(Name, 2), new Act.NoLongerSold(Name),
        new Act.FinishingOrder(), new Act.ReceiptOnItsWay(), new Act.ReceiptToCome(), new Act.OrderDeclined(), new Act.NotOrdered(), new Act.TooManyOrders(), new Act.TooManyWaiting(), new Act.CodeRefused(true), new Act.CodeRefused(false), .. Enum.GetValues<VerificationOutcome>().Select(outcome => new Act.NotVerified(outcome)), new Act.NoSuchProduct(), new Act.NoSuchProduct(OfferStands: true), .. Enum.GetValues<Trait>().Select(trait => new Act.NoneLikeIt(trait)),
        new Act.QuantityOutOfBounds(), new Act.AddedToCart([(Name, Quantity.One)]), new Act.AddedToCart([(Name, Quantity.One), (Name, Quantity.One)]), new Act.CartFull(), new Act.OnlyForAdults(), new Act.OnlyForMembers(), new Act.CartIs([]), new Act.CartIs([Line, Line]), new Act.TakeBackFirst(), new Act.NotInCart(Rest: true), new Act.NotInCart(Offered: true, Rest: true), new Act.Removed([Name]), new Act.Removed([Name, Name]),
        new Act.NotInCart(), new Act.NotInCart(Offered: true), new Act.LastPaid(Name, Buying.Usd(1_00), 3), new Act.CartCleared(), new Act.UsualsAre([]), new Act.DueAre([], false), new Act.DueAre([], true), new Act.DueAre([Name, Name], true), new Act.UsualsAre([Sold().NameIn("en")]), new Act.NothingToChange(Several: false), new Act.NothingToChange(Several: true), new Act.NothingToConfirm(), new Act.NeverBought(), new Act.NoOrders(), new Act.MoreOrders(1), new Act.MoreOrders(2), new Act.UndoInHand(), new Act.OrderStands(), new Act.OneAtATime(), new Act.TakenInPart([]), new Act.TakenInPart([new(2, null)]), new Act.TakenInPart([new(1, Name), new(5, null)]), new Act.NotYoursToUndo(), new Act.WouldArrive(0), new Act.NoHurry(), new Act.CodeForgotten(true), new Act.CodeForgotten(false), new Act.StillStands([Order]), new Act.StillStands([Order, Order]), new Act.OnlyAsWhole(),
        new Act.NothingToUndo(), new Act.Why(Held, Named: true), new Act.Why(Held, Named: false), new Act.NothingHeldBack(), new Act.NothingOfYours(), new Act.SaidBefore(["Once more."]), new Act.NotUnderstood(), new Act.GivingUp(), new Act.NoMoreCodes(), new Act.Goodbye(),
        new Act.HeldForGuardian(Order), new Act.OrderPlaced(Order), new Act.AlreadyOrdered(Order), new Act.Undone(Order), new Act.TooLateToUndo(Order),
        new Act.LastBoughtAt(Habit.First(Order.Purchases().First()), 3), new Act.PriceIs(Sold(), TaxIncluded: false), new Act.TotalIs(Quote),
        new Act.WhyCode(Held), new Act.WhyCodeToApprove(), new Act.NoCodeAsked(), new Act.NobodyLikeThat(), new Act.OnlyForGuardians(), new Act.NothingWaiting(),
        new Act.NothingLikeThatWaiting(), new Act.StillWaiting(), new Act.HeldOrderRefused(Order), new Act.DecidedAlready(), new Act.CannotBeApproved(), new Act.NoCodeToApproveWith(),
        new Act.WaitingAre([Wait], 0), new Act.WaitingAre([Wait, Wait with { Buyer = null, Because = [] }, Wait], 2), new Act.WhichWaiting([Wait, Wait]), new Act.WhichWaiting([Wait], All: true), new Act.ToApprove(Wait),
        .. Enum.GetValues<Matter>().SelectMany(matter => new Act[] { new Act.AboutShop(matter, null), new Act.AboutShop(matter, Quote.Charges), new Act.AboutShop(matter, Quote.Charges with { Delivery = Buying.Usd(0) }) }),
        .. Enum.GetValues<Span>().SelectMany(span => new Act[] { new Act.OrderedLately(span, [new(Order, Name, Own: false, 0), new(Order, null, Own: false, 1), new(Order, Name, Own: true, 6)], 2, Whose.Home) }),
        .. Enum.GetValues<Whose>().Select(whose => new Act.OrderedLately(Span.Week, [], 0, whose)),
        .. Enum.GetValues<Span>().SelectMany(span => new Act[] { new Act.SpentLately(span, Buying.Usd(0), null), new Act.SpentLately(span, Buying.Usd(1_00), Buying.Usd(300_00)), new Act.SpentLately(span, null, null) }),
        .. Enum.GetValues<Role>().Select(role => new Act.MayBuy(Buying.By(role).Household.Members[0], AgeBands.SafeDefaults(Currency.Usd).Of(role), Buying.By(role).Household)),
        .. Enum.GetValues<Agreement>().Select(agreed => new Act.Told(new News(Order.Id, Name, OrderState.Placed) { Agreed = agreed })),
        .. Enum.GetValues<AskedAgain>().Select(because => new Act.AskingAgain(because)),
        .. Enum.GetValues<OrderState>().Select(state => new Act.Told(new News(Order.Id, Name, state))),
        .. Enum.GetValues<OrderState>().Select(state => new Act.StatusOf(Order with { State = state })),
        new Act.StatusOf(Order, Named: false), new Act.StatusOf(Order, Own: false), new Act.OrderOfOther(Order, Name), new Act.OrderOfOther(Order, null),
        .. Held.Findings.SelectMany(finding => new Act[]
        {
            new Act.RefusedBy(finding with { Requirement = Requirement.Refuse }), new Act.NeedsGuardian(finding),
        }),
        .. States().Select(state => new Act.HelpWith(state)),
    ];

    public static TheoryData<string> Locales => [.. Languages.Locales];

    [Fact]
    public void Every_kind_of_act_is_among_those_that_are_tried() =>
        Acts.Select(act => act.GetType()).Distinct().Should().BeEquivalentTo(typeof(Act).GetNestedTypes());

    [Theory]
    [MemberData(nameof(Locales))]
    public void Every_language_says_everything_in_whole_sentences_without_markup(string locale)
    {
        foreach (Act act in Acts)
        {
            IReadOnlyList<string> said = Languages.For(locale).Say(act);
            said.Should().NotBeEmpty($"{act.GetType().Name} is something to tell");
            said.Should().OnlyContain(sentence => sentence.Length > 3 && !sentence.Contains('<') && !sentence.Contains("  ") && (sentence.EndsWith('.') || sentence.EndsWith('?')));
        }
    }

    [Theory]
    [MemberData(nameof(Locales))]
    public void Every_state_asks_exactly_one_question(string locale)
    {
        foreach (DialogueState state in States())
        {
            Languages.For(locale).Ask(state).Should().EndWith("?").And.Subject.Count(c => c == '?').Should().Be(1);
            Languages.For(locale).AskAgain(state, named: true).Should().EndWith("?").And.Subject.Count(c => c == '?').Should().Be(1);
            Languages.For(locale).AskAgain(state, named: false).Should().EndWith("?").And.NotContain(Name.Value).And.NotContain(Quote.Name.Value).And.Subject.Count(c => c == '?').Should().Be(1);
        }
    }

    [Fact]
    public void Money_and_the_cart_are_called_as_the_country_calls_them()
    {
        Language british = Languages.For("en-GB");

        british.Say(new Act.CartIs([])).Should().Equal("Your basket is empty.");
        Languages.For("en-US").Say(new Act.CartIs([])).Should().Equal("Your cart is empty.");
        string.Join(' ', british.Say(new Act.PriceIs(Sold() with { Price = Buying.Gbp(1_80) }, TaxIncluded: true))).Should().Contain("£1.80 before delivery").And.Contain("1 litre".Replace("1 ", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false, 3_99, "With tax and delivery that's £9.74")]
    [InlineData(true, 3_99, "With delivery that's £9.74, tax included")]
    [InlineData(true, 0, "With free delivery that's £9.74, tax included")]
    public void What_comes_on_top_of_the_prices_is_said(bool included, long delivery, string said) =>
        EnglishPhrases.InAll(new Charges(Buying.Gbp(1_00), Buying.Gbp(delivery), 2) { TaxIncluded = included }, Buying.Gbp(9_74)).Should().Be(said);

    [Theory]
    [InlineData(3_99, "£3.99 of that is delivery.")]
    [InlineData(0, "Delivery is free for that order.")]
    public void What_delivery_costs_is_said(long delivery, string said) =>
        Languages.For("en-GB").Say(new Act.AboutShop(Matter.DeliveryCost, new Charges(Buying.Gbp(0), Buying.Gbp(delivery), 2))).Should().Equal(said);

    [Theory]
    [InlineData("Semi Skimmed Milk", 2_272, PackUnit.Litre, "Semi Skimmed Milk, 2.272 litres")]
    [InlineData("Semi Skimmed Milk 2.272L", 2_272, PackUnit.Litre, "Semi Skimmed Milk 2.272L")]
    [InlineData("Toilet Tissue 9 Rolls", 9_000, PackUnit.Roll, "Toilet Tissue 9 Rolls")]
    [InlineData("Cheese Crisps 6 x 25g", 6_000, PackUnit.Bag, "Cheese Crisps 6 x 25g")]
    [InlineData("7 Up 330ml", 33_000, PackUnit.Millilitre, "7 Up 330ml, 33 millilitres")] // Not the same number.
    [InlineData("Milk 2% Fat", 2_000, PackUnit.Litre, "Milk 2% Fat, 2 litres")] // A share is no size.
    [InlineData("Vitamin B12", 1_000, PackUnit.Each, "Vitamin B12, single")]
    [InlineData("Flour 1.5kg", 1_000, PackUnit.Kilogram, "Flour 1.5kg, 1 kilogram")]
    public void A_size_that_the_name_has_is_not_said_twice(string name, int thousandths, PackUnit unit, string said) =>
        EnglishPhrases.Packed(DisplayName.From(name)!, PackSize.From(thousandths, unit)!, "en-GB").Should().Be(said);

    [Theory]
    [InlineData("en-AU", "en-US")] // Another English.
    [InlineData("de-DE", "en-US")]
    [InlineData(null, "en-US")]
    [InlineData("en-GB", "en-GB")]
    public void An_unknown_locale_is_answered_in_the_nearest_language(string? asked, string spoken) => Languages.For(asked).Locale.Should().Be(spoken);

    [Theory]
    [InlineData("UTC", "Asked: March 14, 2026, 08:26 UTC")]
    [InlineData("America/Chicago", "Asked: March 14, 2026, 03:26\n")]
    public void A_letter_tells_the_time_of_the_clocks_at_home(string zone, string told) =>
        Languages.For("en-US").Write(NoticeKind.OrderHeld, Order, Buying.By(Role.Child).Household with { TimeZone = TimeZoneId.From(zone)! }, []).Text.Should().Contain(told);

    private static IEnumerable<DialogueState> States()
    {
        Speaker mum = new Speaker.Unknown();
        Choice choice = new(ProductId.From("oat-milk")!, Name, DisplayName.From("Brook"), null);
        return
        [
            new DialogueState.Idle(), new DialogueState.Confirming(Quote, mum), new DialogueState.ConfirmingHold(Quote, mum), new DialogueState.AwaitingCode(Quote, mum),
            new DialogueState.AwaitingApprovalCode(Quote, mum),
            new DialogueState.AwaitingApprovalVerification(Quote, mum),
            new DialogueState.AwaitingVerification(Quote, mum),
            new DialogueState.ConfirmingUndo(Order.Id, Name, mum),
            new DialogueState.Choosing([choice, choice], Purpose.Order, null),
        ];
    }

    private static Product Sold() => new()
    {
        Id = ProductId.From("oat-milk")!,
        Names = new Dictionary<string, DisplayName> { ["en"] = Name },
        Pack = PackSize.Whole(1, PackUnit.Litre)!,
        Category = CategoryPath.From("drinks")!,
        Price = Buying.Usd(1_80),
    };
}
