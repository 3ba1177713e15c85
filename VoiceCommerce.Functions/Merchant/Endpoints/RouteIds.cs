using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Functions.Merchant.Reading;

namespace VoiceCommerce.Functions.Merchant.Endpoints;

/// <summary>The id in a path. One of the wrong shape is told apart from one that nobody has.</summary>
internal static class RouteIds
{
    /// <summary>The name of the only variable segment a route has.</summary>
    public const string Key = "id";

    public static Answer.Problem BadHousehold { get; } = Problems.BadRequest($"The household's id in the path {Expected.HouseholdId}.");

    public static Answer.Problem BadOrder { get; } = Problems.BadRequest("The order's id in the path must be 8 to 64 of A-Z a-z 0-9 - _.");

    public static Answer.Problem BadProduct { get; } = Problems.BadRequest($"The product's id in the path {Expected.ProductId}.");

    public static HouseholdId? Household(this HttpContext context) => HouseholdId.From(Text(context));

    public static OrderId? Order(this HttpContext context) => OrderId.From(Text(context));

    public static ProductId? Product(this HttpContext context) => ProductId.From(Text(context));

    private static string? Text(HttpContext context) => context.Request.RouteValues[Key] as string;
}
