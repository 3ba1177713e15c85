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
        Intent.Reorder wanted => $"Reorder {wanted.Product.Text}{Times(wanted.Quantity)}",
        Intent.Buy wanted => $"Buy {wanted.Product.Text}{Times(wanted.Quantity)}",
        Intent.AddToCart wanted => $"AddToCart {wanted.Product.Text}{Times(wanted.Quantity)}",
        Intent.Remove wanted => $"Remove {wanted.Product.Text}",
        Intent.ChooseName chosen => $"ChooseName {chosen.Product.Text}",
        Intent.ChooseNumber chosen => $"ChooseNumber {chosen.Number}",
        Intent.ChangeQuantity wanted => $"ChangeQuantity {wanted.Quantity}",
        Intent.Code said => $"Code {said.Digits.Digits}",
        Intent.LastBought asked => $"LastBought {asked.Product.Text}",
        Intent.PriceOf asked => $"PriceOf {asked.Product.Text}",
        _ => intent.GetType().Name,
    };

    private static string Times(int? quantity) => quantity is { } number ? $" x{number}" : "";
}
