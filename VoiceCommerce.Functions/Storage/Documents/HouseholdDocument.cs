using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;

namespace VoiceCommerce.Functions.Storage.Documents;

internal sealed record HouseholdDocument(
    HomeDocument Home,
    CartDocument[]? Cart = null,
    DialogueDocument[]? Dialogues = null,
    OrderDocument[]? Orders = null,
    HeldBackDocument? HeldBack = null,
    NewsDocument[]? News = null,
    DateTimeOffset[]? FailedConfirmations = null,
    HeldBackDocument[]? HoldReasons = null,
    HeldBackDocument? CodeAsked = null,
    string? AuditHead = null,
    SignOutDocument[]? SignOuts = null)
{
    public static HouseholdDocument Of(HouseholdRecord record) => new(
        HomeDocument.Of(record.Household),
        StoredValue.List(record.Cart, CartDocument.Of),
        StoredValue.List(record.Dialogues, DialogueDocument.Of),
        StoredValue.List(record.Orders, OrderDocument.Of),
        HeldBackDocument.Of(record.LastHeldBack),
        StoredValue.List(record.News, NewsDocument.Of),
        StoredValue.List(record.FailedConfirmations, static at => at),
        StoredValue.List(record.HoldReasons, static reasons => HeldBackDocument.Of(reasons)!),
        HeldBackDocument.Of(record.LastCodeAsked),
        record.AuditHead.Length == 0 ? null : record.AuditHead,
        StoredValue.List(record.SignOuts, SignOutDocument.Of));

    public HouseholdRecord ToRecord() => new()
    {
        Household = Home.ToHousehold(),
        Cart = StoredValue.Each(Cart, static line => line.ToLine()),
        Dialogues = StoredValue.Each(Dialogues, static dialogue => dialogue.ToDialogue()),
        Orders = StoredValue.Each(Orders, static order => order.ToOrder()),
        LastHeldBack = HeldBack?.ToHeldBack(),
        News = StoredValue.Each(News, static news => news.ToNews()),
        FailedConfirmations = StoredValue.Each(FailedConfirmations, static at => at, most: HouseholdRecord.MaxFailedConfirmations),
        HoldReasons = StoredValue.Each(HoldReasons, static reasons => reasons.ToHeldBack(), most: HouseholdRecord.MaxHeld),
        LastCodeAsked = CodeAsked?.ToHeldBack(),
        AuditHead = AuditHead ?? "",
        SignOuts = StoredValue.Each(SignOuts, static signOut => signOut.ToSignOut(), most: Household.MaxMembers),
    };
}

internal sealed record CartDocument(string Product, string Name, int Quantity, PastDocument? Past = null, string? HeardSize = null, bool? Adult = null)
{
    public static CartDocument Of(CartLine line) => new(
        line.Product.Value, line.Name.Value, line.Quantity.Value, PastDocument.Of(line.Past), line.HeardSize is { } size ? StoredValue.Text(size) : null, line.AgeRestricted ? true : null);

    public CartLine ToLine() => new(
        StoredValue.Need(ProductId.From(Product)),
        StoredValue.ToName(Name),
        StoredValue.Need(Core.Catalogue.Quantity.From(Quantity)),
        Past?.ToPast())
    {
        HeardSize = HeardSize is null ? null : StoredValue.ToPack(HeardSize),
        AgeRestricted = Adult ?? false,
    };
}

internal sealed record HeldBackDocument(string Product, string Order, DateTimeOffset At, FindingDocument[]? Findings = null, SpeakerDocument? AskedBy = null)
{
    public static HeldBackDocument? Of(HeldBack? held) =>
        held is null ? null : new(held.Product.Value, held.Order.Value, held.At, StoredValue.List(held.Findings, FindingDocument.Of), held.AskedBy is null ? null : SpeakerDocument.Of(held.AskedBy));

    public HeldBack ToHeldBack() => new(
        StoredValue.ToName(Product),
        StoredValue.Need(OrderId.From(Order)),
        StoredValue.Each(Findings, static finding => finding.ToFinding()),
        At,
        AskedBy?.ToSpeaker());
}

internal sealed record NewsDocument(string Order, string Product, string State, string? For = null, string? Agreed = null)
{
    public static NewsDocument Of(News news) => new(
        news.Order.Value,
        news.Product.Value,
        StoredValue.Text(news.State),
        news.For?.Value,
        news.Agreed is { } agreed ? StoredValue.Text(agreed) : null);

    public News ToNews() => new(StoredValue.Need(OrderId.From(Order)), StoredValue.ToName(Product), StoredValue.ToEnum<OrderState>(State))
    {
        For = For is null ? null : StoredValue.Need(MemberId.From(For)),
        Agreed = Agreed is null ? null : StoredValue.ToEnum<Agreement>(Agreed),
    };
}

internal sealed record SignOutDocument(string Member, DateTimeOffset At)
{
    public static SignOutDocument Of(SignOut signOut) => new(signOut.Member.Value, signOut.At);

    public SignOut ToSignOut() => new(StoredValue.Need(MemberId.From(Member)), At);
}
