using System.Text.Json;
using System.Text.Json.Serialization;
using VoiceCommerce.Core.Catalogue;

namespace VoiceCommerce.Functions.ShopSystem;

/// <summary>What the shop's system says that stands under an order's id. Unknown fields are ignored.</summary>
/// <param name="State">One of the words that answer the call, or <see cref="Nothing"/>.</param>
/// <param name="Amount">What is reserved; only with an authorised payment.</param>
internal sealed record ShopAnswer(string State, AmountAnswer? Amount = null)
{
    /// <summary>Nothing was ever asked for under this id.</summary>
    public const string Nothing = "";

    /// <summary>The one word that says nothing without its amount, where it is a yes.</summary>
    public const string Authorised = "authorised";

    private const string NoObject = "what is no JSON object";
    private const string NoAmount = """authorised without the amount that is reserved, as {"minor":649,"currency":"GBP"}, whole minor units""";

    /// <summary>Null where it is no answer to this call, and then what is wrong with it, in our words and not in the system's.</summary>
    public static ShopAnswer? From(ReadOnlySpan<byte> json, ShopCall call, out string wrong)
    {
        try
        {
            ShopAnswer? answer = JsonSerializer.Deserialize(json, ShopAnswerJson.Default.ShopAnswer);
            wrong = answer is null ? NoObject
                : !call.IsDone(answer) && !call.IsDenied(answer) ? NoState(call)
                : answer.State == Authorised && call.IsDone(answer) && answer.Amount?.ToMoney() is null ? NoAmount
                : "";
            return wrong.Length == 0 ? answer : null;
        }
        catch (JsonException broken)
        {
            wrong = broken.Path switch
            {
                "$.state" => NoState(call),
                "$.amount" or "$.amount.minor" or "$.amount.currency" => NoAmount,
                _ => NoObject,
            };
            return null;
        }
    }

    private static string NoState(ShopCall call) => $"a state that is none of {string.Join(", ", call.Words)}";
}

internal sealed record AmountAnswer(long? Minor, string? Currency)
{
    /// <summary>Null where it is none.</summary>
    public Money? ToMoney() => Minor is { } minor && Core.Catalogue.Currency.From(Currency) is { } currency ? Money.From(minor, currency) : null;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, MaxDepth = 8)]
[JsonSerializable(typeof(ShopAnswer))]
internal sealed partial class ShopAnswerJson : JsonSerializerContext;
