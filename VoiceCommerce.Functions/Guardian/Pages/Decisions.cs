using System.Globalization;
using Microsoft.Extensions.Primitives;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;

namespace VoiceCommerce.Functions.Guardian.Pages;

/// <summary>A guardian's answer about a held order, from a form of a page or of a letter's link.</summary>
internal sealed class Decisions(IHeldOrders held, ILogger logger)
{
    public const string Act = "act";

    public const string Approve = "approve";

    public const string Decline = "decline";

    /// <summary>Approved, and the same again without asking.</summary>
    public const string Always = "always";

    /// <summary>Neither yet: the guardians are asked once more.</summary>
    public const string Later = "later";

    public const string UpTo = "upto";

    /// <summary>What came of a form that did not say an amount: it is shown again with what was typed.</summary>
    public const string NoAmount = "amount";

    /// <summary>What came of a form that names a product that the order does not have: whoever sent it has another order in mind, and would agree to all of this one.</summary>
    public const string NotInIt = "not-in-it";

    /// <summary>What came of a form that is none of ours.</summary>
    public const string Wrong = "wrong";

    private const string QuantityPrefix = "q-";

    /// <summary>The field that says how many of a product.</summary>
    public static string QuantityOf(ProductId product) => QuantityPrefix + product.Value;

    /// <summary>What came of it, as a word that <see cref="Texts.PageTexts.Told"/> knows.</summary>
    /// <param name="order">Of the guardian's own home.</param>
    /// <param name="guardian">Who answers.</param>
    /// <param name="form">As it was sent.</param>
    /// <param name="cancellation">Before anything is changed.</param>
    public async Task<string> DecideAsync(Order order, Member guardian, IReadOnlyDictionary<string, StringValues> form, CancellationToken cancellation)
    {
        string act = Field(form, Act);
        HeldOrderOutcome? outcome = act switch
        {
            Approve or Always when NamesAnother(order, form) => null,
            Approve when Terms(order, form) is { } approval => await held.ApproveAsync(order.Id, guardian.Id.Value, approval, cancellation),
            Always when Terms(order, form) is { } approval => await held.ApproveAsync(order.Id, guardian.Id.Value, approval with { Always = true }, cancellation),
            Later => await held.PutOffAsync(order.Id, guardian.Id.Value, cancellation),
            Decline => await held.DeclineAsync(order.Id, guardian.Id.Value, cancellation),
            _ => null,
        };
        string told = outcome switch
        {
            HeldOrderOutcome.Approved when act == Always => "always-allowed",
            HeldOrderOutcome.Approved => "approved",
            HeldOrderOutcome.PutOff => "put-off",
            HeldOrderOutcome.Declined when act == Decline => "declined",
            HeldOrderOutcome.Declined => "payment-declined",
            HeldOrderOutcome.NotHeld => "decided",
            HeldOrderOutcome.CostsMore => "costs-more",
            HeldOrderOutcome.NoLongerPossible(var because, _) => Word(because),
            HeldOrderOutcome.DoesNotFit => Wrong,
            HeldOrderOutcome.NotFound => "impossible",
            _ when act is Approve or Always && NamesAnother(order, form) => NotInIt,
            _ when act is Approve or Always && Parts.Amount(Field(form, UpTo), order.Total.Currency) is null => NoAmount,
            _ => Wrong,
        };
        Log.Decided(logger, order.Id.Value, guardian.Id.Value, told);
        return told;
    }

    private static string Word(Hindrance because) => because switch
    {
        Hindrance.NothingLeft => "nothing-left",
        Hindrance.OutOfStock => "out-of-stock",
        Hindrance.NotSold => "not-sold",
        Hindrance.OverLimit => "over-limit",
        Hindrance.Changed => "changed",
        Hindrance.Crowd => "crowd",
        Hindrance.Pause => "paused",
        Hindrance.Rule => "forbidden",
        Hindrance.NotForGood => "not-for-good",
        Hindrance.LapsesSoon => "not-again",
        Hindrance.NobodyWrites => "nobody-writes",
        _ => "impossible",
    };

    private static bool NamesAnother(Order order, IReadOnlyDictionary<string, StringValues> form) => form.Keys.Any(field =>
        field.StartsWith(QuantityPrefix, StringComparison.Ordinal) && order.Quote.Lines.All(line => field != QuantityOf(line.Product)));

    /// <summary>Null when the form does not say what it may cost, or says nonsense.</summary>
    private static Approval? Terms(Order order, IReadOnlyDictionary<string, StringValues> form)
    {
        Dictionary<ProductId, int> fewer = [];
        foreach (QuoteLine line in order.Quote.Lines)
        {
            string text = Field(form, QuantityOf(line.Product));
            if (text.Length > 0)
            {
                if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int wanted))
                {
                    return null;
                }

                fewer[line.Product] = wanted;
            }
        }

        return Parts.Amount(Field(form, UpTo), order.Total.Currency) is { } most ? new Approval { UpTo = most, Fewer = fewer } : null;
    }

    private static string Field(IReadOnlyDictionary<string, StringValues> form, string name) =>
        form.TryGetValue(name, out StringValues values) && values is [{ } only] ? only.Trim() : "";
}
