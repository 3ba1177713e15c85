using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;

namespace VoiceCommerce.Functions.Storage.Documents;

internal sealed record OrderDocument(
    QuoteDocument Quote,
    string Household,
    string State,
    DateTimeOffset At,
    string PaymentReference,
    string? Buyer = null,
    string? Consent = null,
    DateTimeOffset? CaptureDue = null,
    string? ReleaseTo = null,
    RetryDocument? Retry = null,
    SpeakerDocument? AskedBy = null,
    DateTimeOffset? AskAgainAt = null,
    string? Device = null,
    string? DeclinedBy = null)
{
    public static OrderDocument Of(Order order) => new(
        QuoteDocument.Of(order.Quote),
        order.Household.Value,
        StoredValue.Text(order.State),
        order.At,
        order.PaymentReference,
        order.Buyer?.Value,
        order.Consent is { } consent ? StoredValue.Text(consent) : null,
        order.CaptureDue,
        order.ReleaseTo is { } to ? StoredValue.Text(to) : null,
        RetryDocument.Of(order.Retry),
        order.AskedBy is null ? null : SpeakerDocument.Of(order.AskedBy),
        order.AskAgainAt,
        order.Device?.Value,
        order.DeclinedBy is { } decliner ? StoredValue.Text(decliner) : null);

    public Order ToOrder() => new()
    {
        Quote = Quote.ToQuote(),
        Household = StoredValue.Need(HouseholdId.From(Household)),
        State = StoredValue.ToEnum<OrderState>(State),
        At = At,
        PaymentReference = PaymentReference,
        Buyer = Buyer is null ? null : StoredValue.Need(MemberId.From(Buyer)),
        Consent = Consent is null ? null : StoredValue.ToEnum<Consent>(Consent),
        CaptureDue = CaptureDue,
        ReleaseTo = ReleaseTo is null ? null : StoredValue.ToEnum<OrderState>(ReleaseTo),
        Retry = Retry?.ToRetry(),
        AskedBy = AskedBy?.ToSpeaker(),
        AskAgainAt = AskAgainAt,
        Device = Device is null ? null : StoredValue.Need(DeviceId.From(Device)),
        DeclinedBy = DeclinedBy is null ? null : StoredValue.ToEnum<Decliner>(DeclinedBy),
    };
}

/// <summary>Orders that were stored before there was one have none, and can be tried at once.</summary>
internal sealed record RetryDocument(int Tries, DateTimeOffset Next, bool? Refused = null)
{
    public static RetryDocument? Of(Retry? retry) => retry is null ? null : new(retry.Tries, retry.Next, retry.Refused ? true : null);

    public Retry ToRetry() => new(StoredValue.Within(Tries, 0, int.MaxValue), Next, Refused ?? false);
}

/// <summary>Quotes that were stored before prices could include the tax had it on top.</summary>
internal sealed record QuoteDocument(
    string Id, LineDocument[] Lines, string Tax, string Delivery, int Days, string Seller, AddressDocument Address, DateTimeOffset At, bool FromCart, bool? TaxIncluded = null)
{
    public static QuoteDocument Of(Quote quote) => new(
        quote.Id.Value,
        [.. quote.Lines.Select(LineDocument.Of)],
        StoredValue.Text(quote.Charges.Tax),
        StoredValue.Text(quote.Charges.Delivery),
        quote.Charges.DeliveryDays,
        quote.Seller.Value,
        AddressDocument.Of(quote.Address),
        quote.At,
        quote.FromCart,
        quote.Charges.TaxIncluded ? true : null);

    public Quote ToQuote()
    {
        Quote quote = new()
        {
            Id = StoredValue.Need(OrderId.From(Id)),
            Lines = StoredValue.Each(Lines, static line => line.ToLine(), least: 1, most: Core.Ordering.Quote.MaxLines),
            Charges = new(StoredValue.ToMoney(Tax), StoredValue.ToMoney(Delivery), Days) { TaxIncluded = TaxIncluded ?? false },
            Seller = StoredValue.ToName(Seller),
            Address = Address.ToAddress(),
            At = At,
            FromCart = FromCart,
        };

        _ = quote.Total; // Throws here, and not in a turn, when currencies are mixed or the sum is out of bounds.
        return quote;
    }
}

internal sealed record LineDocument(
    string Product, string Name, string Pack, string Category, int Quantity, string Price, string TaxClass, string? Brand = null, int? Age = null, PastDocument? Past = null,
    string? HeardSize = null, int? HeardPacks = null, bool? Adult = null)
{
    public static LineDocument Of(QuoteLine line) => new(
        line.Product.Value,
        line.Name.Value,
        StoredValue.Text(line.Pack),
        line.Category.Value,
        line.Quantity.Value,
        StoredValue.Text(line.UnitPrice),
        StoredValue.Text(line.TaxClass),
        line.Brand?.Value,
        line.MinimumAge == 0 ? null : line.MinimumAge,
        PastDocument.Of(line.Past),
        line.HeardSize is null ? null : StoredValue.Text(line.HeardSize),
        line.HeardPacks,
        line.AgeRestricted ? true : null);

    public QuoteLine ToLine() => new()
    {
        Product = StoredValue.Need(ProductId.From(Product)),
        Name = StoredValue.ToName(Name),
        Brand = StoredValue.ToNameOrNull(Brand),
        Pack = StoredValue.ToPack(Pack),
        Category = StoredValue.Need(CategoryPath.From(Category)),
        Quantity = StoredValue.Need(Core.Catalogue.Quantity.From(Quantity)),
        UnitPrice = StoredValue.ToMoney(Price),
        TaxClass = StoredValue.ToEnum<TaxClass>(TaxClass),
        MinimumAge = Age ?? 0,
        Past = Past?.ToPast(),
        HeardSize = HeardSize is null ? null : StoredValue.ToPack(HeardSize),
        HeardPacks = HeardPacks,
        AgeRestricted = Adult ?? false,
    };
}

internal sealed record PastDocument(int Count, int Quantity, string Price, DateTimeOffset At, TimeSpan? Interval = null)
{
    public static PastDocument? Of(PastPurchases? past) =>
        past is null ? null : new(past.Count, past.UsualQuantity.Value, StoredValue.Text(past.LastPrice), past.LastBought, past.UsualInterval);

    public PastPurchases ToPast() =>
        new(StoredValue.Within(Count, 1, int.MaxValue), StoredValue.Need(Core.Catalogue.Quantity.From(Quantity)), StoredValue.ToMoney(Price), At, Interval);
}

internal sealed record AddressDocument(string Label, string[] Lines, string Region)
{
    public static AddressDocument Of(DeliveryAddress address) =>
        new(address.Label.Value, [.. address.Lines.Select(line => line.Value)], address.Region);

    public DeliveryAddress ToAddress() => new()
    {
        Label = StoredValue.ToName(Label),
        Lines = StoredValue.Each(Lines, static line => StoredValue.ToName(line)),
        Region = Region,
    };
}
