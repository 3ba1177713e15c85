using System.Text.Json;
using System.Text.Json.Serialization;
using VoiceCommerce.Core.Catalogue;

namespace VoiceCommerce.Functions.ShopSystem;

/// <summary>What the shop's system says that stands under an order's id. Unknown fields are ignored.</summary>
/// <param name="State">One of the words of <see cref="ShopSystemGateway"/> or <see cref="ShopSystemDesk"/>.</param>
/// <param name="Amount">What is reserved; only with an authorised payment.</param>
internal sealed record ShopAnswer(string? State, AmountAnswer? Amount = null)
{
    /// <summary>Nothing was ever asked for under this id.</summary>
    public const string Nothing = "";

    /// <exception cref="JsonException">It is no such answer.</exception>
    public static ShopAnswer From(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, ShopAnswerJson.Default.ShopAnswer) is { State.Length: > 0 } answer ? answer : throw new JsonException("It names no state.");
}

internal sealed record AmountAnswer(long Minor, string? Currency)
{
    /// <summary>Null where it is none.</summary>
    public Money? ToMoney() => Core.Catalogue.Currency.From(Currency) is { } currency ? Money.From(Minor, currency) : null;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, MaxDepth = 8)]
[JsonSerializable(typeof(ShopAnswer))]
internal sealed partial class ShopAnswerJson : JsonSerializerContext;
