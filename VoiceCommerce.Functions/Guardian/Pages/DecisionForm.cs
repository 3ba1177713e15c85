using System.Globalization;
using Microsoft.Extensions.Primitives;
using VoiceCommerce.Core.Conversation;
using VoiceCommerce.Core.GuardRails;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Functions.Guardian.Markup;
using VoiceCommerce.Functions.Guardian.Texts;

namespace VoiceCommerce.Functions.Guardian.Pages;

/// <summary>One form with every answer to an order that waits. It shows what an approval may cost at most, and that is what it sends.</summary>
/// <param name="Texts">Of the page.</param>
/// <param name="Home">Whose members have names.</param>
/// <param name="Order">Held.</param>
/// <param name="Today">At today's prices.</param>
/// <param name="Findings">Why it waits.</param>
internal sealed record DecisionForm(PageTexts Texts, Household Home, Order Order, Priced Today, IReadOnlyList<Finding> Findings)
{
    /// <summary>What was typed where this form was refused; empty for a new one.</summary>
    public IReadOnlyDictionary<string, StringValues> Typed { get; init; } = new Dictionary<string, StringValues>(StringComparer.Ordinal);

    /// <param name="action">Where it goes.</param>
    /// <param name="token">What ties it to the session; nothing where the address itself is the proof.</param>
    public Html Show(string action, Html token)
    {
        string most = Again(Decisions.UpTo) ?? Parts.Field(Today is Priced.Offered(var offer) ? offer.Total : Order.Total);
        return Html.Of($"""
            <form method="post" action="{action}">{token}
            <fieldset><legend>{Texts.HowMany}</legend>{Order.Quote.Lines.Select(Choice)}</fieldset>
            <p><label for="upto">{Texts.AtMost} ({Order.Total.Currency.Code})</label>
            <input id="upto" name="{Decisions.UpTo}" inputmode="decimal" autocomplete="off" required value="{most}" aria-describedby="upto-hint"></p>
            <p class="hint" id="upto-hint">{Texts.AtMostHint}</p>
            <div class="buttons"><button name="{Decisions.Act}" value="{Decisions.Approve}">{Texts.Approve}</button>
            <button class="quiet" name="{Decisions.Act}" value="{Decisions.Decline}">{Texts.Decline}</button>
            <button class="quiet" name="{Decisions.Act}" value="{Decisions.Later}" formnovalidate>{Texts.AskAgain}</button></div>
            {(Order is { Buyer: { } buyer, Quote.Lines: [var only] } ? Always(Parts.Name(Texts, Home, buyer.Value), only.Name.Value) : Html.Empty)}
            </form>
            """);
    }

    private Html Always(string who, string product) => Html.Of($"""
        <p class="buttons"><button class="quiet" name="{Decisions.Act}" value="{Decisions.Always}" aria-describedby="always-hint">{Texts.AlwaysAllow}</button></p>
        <p class="hint" id="always-hint">{Texts.AlwaysAllowHint(who, product)} {OrderParts.Limits(Texts, who, Findings)}</p>
        """);

    // None of the only line would be a decline.
    private Html Choice(QuoteLine line)
    {
        int most = line.Quantity.Value;
        int least = Order.Quote.Lines.Count == 1 ? 1 : 0;
        string field = Decisions.QuantityOf(line.Product);
        int[] offered = [.. Enumerable.Range(least, most - least + 1).Reverse()];
        int chosen = int.TryParse(Again(field), NumberStyles.None, CultureInfo.InvariantCulture, out int typed) && offered.Contains(typed) ? typed : most;
        return Html.Of($"""
            <p><label for="{field}">{OrderParts.Packed(Home, line)}</label>
            <select id="{field}" name="{field}">{offered.Select(number => Option(number, number == chosen))}</select></p>
            """);
    }

    private string? Again(string field) => Typed.TryGetValue(field, out StringValues values) && values is [{ } only] ? only.Trim() : null;

    private static Html Option(int number, bool chosen) =>
        chosen ? Html.Of($"""<option value="{number}" selected>{number}</option>""") : Html.Of($"""<option value="{number}">{number}</option>""");
}
