using VoiceCommerce.Core.Turns;
using VoiceCommerce.Core.Understanding;
using VoiceCommerce.Functions.InteractionModels;

namespace VoiceCommerce.Tests.Understanding;

/// <summary>The two models as they ship, and what they make of an utterance.</summary>
internal static class Shop
{
    public static readonly string[] Locales = ["en-US", "en-GB"];

    private static readonly Dictionary<string, Understander> Understanders = Locales.ToDictionary(locale => locale, locale => new Understander(Model(locale)), StringComparer.Ordinal);

    public static InteractionModel Model(string locale) => InteractionModelFile.Load(locale);

    public static Understood? Hears(string utterance, string locale = "en-US") => Understanders[locale].Understand(utterance);

    /// <summary>"Buy oat milk x2".</summary>
    public static string Meaning(string utterance, string locale = "en-US") => Describe(IntentMapping.ToIntent(Hears(utterance, locale)));

    public static string Describe(Intent intent) => intent switch
    {
        Intent.Reorder wanted => $"Reorder {Named(wanted.Product)}{Times(wanted.Quantity)}",
        Intent.Buy { Too: true } wanted => $"Buy too {Named(wanted.Product)}{Times(wanted.Quantity)}",
        Intent.Buy wanted => $"Buy {Named(wanted.Product)}{Times(wanted.Quantity)}",
        Intent.AddToCart wanted => $"AddToCart {Named(wanted.Product)}{Times(wanted.Quantity)}",
        Intent.AddToOrder { And: true } wanted => $"AddToOrder and {Named(wanted.Product)}{Times(wanted.Quantity)}",
        Intent.AddToOrder wanted => $"AddToOrder {Named(wanted.Product)}{Times(wanted.Quantity)}",
        Intent.Remove wanted => $"Remove {Named(wanted.Product)}",
        Intent.ChooseName chosen => $"ChooseName {Named(chosen.Product)}",
        Intent.Rather chosen => $"Rather {Named(chosen.Product)}",
        Intent.ChooseNumber chosen => $"ChooseNumber {chosen.Number}",
        Intent.ChangeQuantity wanted => $"ChangeQuantity {(wanted.Change == QuantityChange.To ? "" : $"{wanted.Change} ")}{wanted.Number}{(wanted.In == CountedIn.Unsaid ? "" : $" {wanted.In}")}{(wanted.OfEach ? " of each" : "")}{(wanted.Product is { } product ? $" of {Named(product)}" : "")}",
        Intent.Yes { It: true } => "Yes it",
        Intent.Code said => $"Code {said.Digits.Digits}",
        Intent.ShowKinds asked => $"ShowKinds {Named(asked.Product)}",
        Intent.LastBought asked => $"LastBought {Named(asked.Product)}",
        Intent.MayBuy asked => $"MayBuy {asked.Kin?.ToString() ?? Named(asked.Who)}",
        Intent.Approve given => given.Order is null ? "Approve" : $"Approve {Named(given.Order)}",
        Intent.Decline given => given.Order is null ? "Decline" : $"Decline {Named(given.Order)}",
        Intent.PriceOf { Number: { } number } => $"PriceOf #{number}",
        Intent.PriceOf asked => asked.Product is null ? "PriceOf" : $"PriceOf {Named(asked.Product)}",
        Intent.Ordered asked => $"Ordered {asked.Span}{(asked.Who is { } who ? $" by {asked.Kin?.ToString() ?? Named(who)}" : "")}",
        Intent.Spent asked => $"Spent {asked.Span}",
        Intent.AskShop asked => $"AskShop {asked.Matter}",
        Intent.ChooseMost chosen => $"ChooseMost {chosen.Trait}",
        _ => intent.GetType().Name,
    };

    private static string Times(int? quantity) => quantity is { } number ? $" x{number}" : "";

    // What the vocabulary knows it by, or else the words.
    private static string Named(Phrase product) => (product.Canonical ?? product).Text;
}
