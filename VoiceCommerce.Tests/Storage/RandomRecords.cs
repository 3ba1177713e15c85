using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Notices;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Tests.Storage;

/// <summary>Records with every field filled at random, the odd ones too; the same seed makes the same record.</summary>
internal sealed class RandomRecords(int seed)
{
    private static readonly string[] Words = ["milk", "Café crème", "grüne Bohnen", "\"quoted\" & <b>", "日本茶", "a'b", "😀 tea", "x"];

    private readonly Random _random = new(seed);

    public HouseholdRecord Household() => new()
    {
        Household = Home(),
        Cart = Some(4, () => new CartLine(Product(), Name(), Quantity(), Maybe(Past)) { HeardSize = Maybe(Pack), AgeRestricted = Yes() }),
        Dialogues = Some(HouseholdRecord.MaxDialogues, Dialogue),
        Orders = Some(5, Order),
        LastHeldBack = Maybe(Reasons),
        LastCodeAsked = Maybe(Reasons),
        HoldReasons = Some(3, Reasons),
        SignOuts = Some(2, () => new SignOut(MemberId.From($"m{_random.Next(99)}")!, Instant())),
        FailedConfirmations = Some(HouseholdRecord.MaxFailedConfirmations, Instant),
        News = Some(3, () => new News(OrderId(), Name(), Any<OrderState>()) { For = Maybe(() => MemberId.From("kit")!), Agreed = Yes() ? Any<Agreement>() : null }),
    };

    public Order Order() => new()
    {
        Quote = Quote(),
        Household = HouseholdId.From($"home-{_random.Next()}")!,
        Buyer = Maybe(() => MemberId.From($"m{_random.Next(99)}")!),
        State = Any<OrderState>(),
        At = Instant(),
        PaymentReference = "card:tok_2",
        Consent = Yes() ? Any<Consent>() : null,
        CaptureDue = Yes() ? Instant() : null,
        ReleaseTo = Yes() ? Any<OrderState>() : null,
        DeclinedBy = Yes() ? Any<Decliner>() : null,
        AskedBy = Maybe(Voice),
        AskAgainAt = Yes() ? Instant() : null,
        Device = Maybe(() => DeviceId.From("amzn1.ask.device.A")!),
        Retry = Maybe(() => new Retry(_random.Next(), Instant(), Yes())),
    };

    public AuditEntry Audit() => new(Instant(), Any<AuditEvent>(), "stranger", Maybe(OrderId), Maybe(Price), Some(4, Finding));

    public Habit Habit()
    {
        Habit habit = Core.Households.Habit.First(Purchase(ProductId.From("p1")!));
        for (int more = _random.Next(9); more > 0; more--)
        {
            habit = habit.With(Purchase(habit.Product));
        }

        return habit;
    }

    public Purchase Purchase(ProductId? product = null) => new()
    {
        Product = product ?? Product(),
        Name = Name(),
        Brand = Maybe(Name),
        Category = Category(),
        Quantity = Quantity(),
        UnitPrice = Price(),
        At = Instant(),
        AgeRestricted = Yes(),
        Source = $"import-{_random.Next()}",
    };

    public Product Article() => new()
    {
        Id = Product(),
        Names = new Dictionary<string, DisplayName>(StringComparer.Ordinal) { ["en"] = Name(), ["de"] = Name() },
        Brand = Maybe(Name),
        Pack = Pack(),
        Category = Category(),
        Price = Price(),
        TaxClass = Any<TaxClass>(),
        MinimumAge = _random.Next(22),
        Stock = Yes() ? _random.Next(100) : null,
        MaxPerOrder = Yes() ? _random.Next(1, VoiceCommerce.Core.Catalogue.Quantity.Max + 1) : null,
    };

    public Notice Notice() => new()
    {
        Id = NoticeId.Of(OrderId(), Any<NoticeKind>()),
        Kind = Any<NoticeKind>(),
        Household = HouseholdId.From($"home-{_random.Next()}")!,
        Order = OrderId(),
        To = Some(4, Mailbox),
        Locale = "en-GB",
        Letter = new(Name().Value, $"{Name()}\n\n{Name()}\n"),
        At = Instant(),
        NotBefore = Yes() ? Instant() : null,
    };

    private EmailAddress Mailbox() => EmailAddress.From($"m{_random.Next()}@example.com")!;

    private Household Home() => new()
    {
        Id = HouseholdId.From($"home|{_random.Next()}@idp")!,
        Locale = Yes() ? "en-US" : "en-GB",
        Currency = Currency.Gbp,
        Members = Some(4, () => new Member
        {
            Id = MemberId.From($"m{_random.Next(99)}")!,
            Name = Name(),
            Role = Any<Role>(),
            Persons = Some(Member.MaxPersons, () => PersonId.From($"amzn1.ask.person.{_random.Next()}")!),
            WeeklyAllowance = Maybe(Price),
            ItemCap = Maybe(Price),
            AllowedCategories = Some(3, Category),
            BlockedCategories = Some(3, Category),
            Email = Maybe(Mailbox),
        }),
        Address = Address(),
        PaymentReference = "card:tok_1",
        Limits = Limits.SafeDefaults(Currency.Gbp) with
        {
            MinimumRecognition = _random.Next(401),
            RepeatWithin = TimeSpan.FromTicks(_random.NextInt64(TimeSpan.FromDays(7).Ticks)),
            BlockedCategories = Some(3, Category),
            OrdersPerHour = _random.Next(1, 61),
        },
        Rules = Rules(),
        TimeZone = TimeZoneId.From(Yes() ? "Europe/Copenhagen" : "America/Chicago")!,
        AddressSince = Yes() ? Instant() : null,
        UnknownVoices = Some(Core.Households.Household.MaxUnknownVoices, () => new UnknownVoice(PersonId.From($"p.{_random.Next()}")!, Maybe(() => DeviceId.From("kitchen")!), Instant(), Yes()) { Was = Maybe(() => MemberId.From("kit")!) }),
        Permissions = Some(3, () => new StandingPermission
        {
            Product = Product(),
            Name = Name(),
            For = MemberId.From("kit")!,
            AtMost = Quantity(),
            UpTo = Price(),
            By = Yes() ? "mum" : "merchant",
            At = Instant(),
        }),
        Code = Maybe(() => new PurchaseCode { Hash = "1$abc/+=", Attempts = _random.Next(4) }),
        Linked = Maybe(() => new LinkedAccount("amzn1.account.X", Instant())),
        Email = Maybe(Mailbox),
    };

    private HouseRules Rules() => new()
    {
        MinimumConfirmation = Any<Confirmation>(),
        QuietHours = Maybe(Quiet),
        Devices = Some(HouseRules.MaxDevices, () => new DeviceRule { Id = DeviceId.From($"amzn1.ask.device.{_random.Next()}")!, Name = Name(), BuysNothing = Yes(), QuietHours = Maybe(Quiet), Former = Yes() }),
        PausedUntil = Yes() ? Instant() : null,
        Bands = Maybe(() => new AgeBands { Child = Allowance(), Teen = Allowance(), Adult = Allowance(), Guardian = Allowance() }),
    };

    private QuietHours Quiet()
    {
        int from = _random.Next(24 * 60);
        int until = (from + _random.Next(1, 24 * 60)) % (24 * 60);
        return QuietHours.Between(new(from * TimeSpan.TicksPerMinute), new(until * TimeSpan.TicksPerMinute))!;
    }

    private Allowance Allowance() => new() { PerWeek = Maybe(Price), PerItem = Maybe(Price), AllowedCategories = Some(3, Category), BlockedCategories = Some(3, Category) };

    private Dialogue Dialogue() => new()
    {
        Ref = DialogueRef.From($"d-{_random.Next()}")!,
        State = State(),
        Misunderstood = _random.Next(3),
        Turns = _random.Next(50),
        LastTurnAt = Instant(),
        LastSpeech = Some(3, () => Name().Value),
        ToldOfOthers = Yes(),
        HeardBy = Maybe(Voice),
    };

    private HeldBack Reasons() => new(Name(), OrderId(), Some(3, Finding), Instant(), Maybe(Voice));

    private DialogueState State() => _random.Next(9) switch
    {
        0 => new DialogueState.Idle { Topic = Maybe(Choice) },
        1 => new DialogueState.Confirming(Quote(), Voice()),
        2 => new DialogueState.ConfirmingHold(Quote(), Voice()),
        3 => new DialogueState.AwaitingCode(Quote(), Voice()),
        4 => new DialogueState.AwaitingApprovalCode(Quote(), Voice()),
        6 => new DialogueState.AwaitingApprovalVerification(Quote(), Voice()),
        5 => new DialogueState.AwaitingVerification(Quote(), Voice()),
        7 => new DialogueState.ConfirmingUndo(OrderId(), Name(), Voice()),
        _ => new DialogueState.Choosing([Choice(), Choice()], Any<Purpose>(), Maybe(Quantity)) { HeardSize = Maybe(Pack) },
    };

    private Choice Choice() => new(Product(), Name(), Maybe(Name), Maybe(Past)) { AgeRestricted = Yes() };

    private Speaker Voice() => Yes() ? new Speaker.Unknown() : new Speaker.Recognised(PersonId.From("p.1")!, _random.Next(401));

    private Quote Quote() => new()
    {
        Id = OrderId(),
        Lines = [Line(), .. Some(3, Line)],
        Charges = new(Price(), Price(), _random.Next(9)) { TaxIncluded = _random.Next(2) == 0 },
        Seller = Name(),
        Address = Address(),
        At = Instant(),
        FromCart = Yes(),
    };

    private QuoteLine Line() => new()
    {
        Product = Product(),
        Name = Name(),
        Brand = Maybe(Name),
        Pack = Pack(),
        Category = Category(),
        Quantity = Quantity(),
        UnitPrice = Price(),
        TaxClass = Any<TaxClass>(),
        MinimumAge = _random.Next(22),
        Past = Maybe(Past),
        HeardSize = Maybe(Pack),
        HeardPacks = Yes() ? _random.Next(1, 100) : null,
    };

    private Finding Finding() => new(Any<Rail>(), Any<Requirement>(), "USD 1.00", "USD 2.00", Maybe(() => Name().Value));

    private DeliveryAddress Address() => new() { Label = Name(), Lines = Some(4, Name), Region = "GB" };

    private PastPurchases Past() => new(_random.Next(1, 100), Quantity(), Price(), Instant(), Yes() ? TimeSpan.FromTicks(_random.NextInt64(TimeSpan.FromDays(90).Ticks)) : null);

    private PackSize Pack() => PackSize.From(_random.Next(1, 100_000_001), Any<PackUnit>())!;

    private CategoryPath Category() => CategoryPath.From($"food/kind-{_random.Next(5)}")!;

    private ProductId Product() => ProductId.From($"sku.{_random.Next()}")!;

    private OrderId OrderId() => Core.Households.OrderId.From($"ord-{_random.NextInt64(1_000_000, long.MaxValue)}")!;

    private Quantity Quantity() => Core.Catalogue.Quantity.From(_random.Next(1, Core.Catalogue.Quantity.Max + 1))!;

    private Money Price() => Money.From(_random.NextInt64(-1_000, 1_000_000), Currency.Gbp)!;

    private DisplayName Name() => DisplayName.From($"{Words[_random.Next(Words.Length)]} {Words[_random.Next(Words.Length)]}")!;

    private DateTimeOffset Instant() => new(_random.NextInt64(DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay), TimeSpan.Zero);

    private T Any<T>()
        where T : struct, Enum => Enum.GetValues<T>()[_random.Next(Enum.GetValues<T>().Length)];

    private T? Maybe<T>(Func<T> make)
        where T : class => Yes() ? make() : null;

    private bool Yes() => _random.Next(2) == 0;

    private T[] Some<T>(int most, Func<T> make) => [.. Enumerable.Range(0, _random.Next(most + 1)).Select(_ => make())];
}
