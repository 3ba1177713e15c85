using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Functions.Hosting.Configuration;

/// <param name="Grace">How long an order can be undone before the payment is captured: 1 minute to 1 day, 30 minutes unless set.</param>
/// <param name="RatesFile">A table of tax and delivery rates; null means the built-in one.</param>
/// <param name="TimeZone">Of a home that names none; UTC unless set.</param>
internal sealed record ShopSettings(TimeSpan Grace, string? RatesFile, TimeZoneId TimeZone)
{
    private const string RatesName = "Rates__File";

    public static ShopSettings Read(SettingsReader reader, Deployment deployment)
    {
        bool builtIn = reader.Flag("Rates__AllowBuiltIn");
        if (!deployment.IsDevelopment && !builtIn && reader.Find(RatesName) is null)
        {
            // Customers would hear, and pay, a tax and a delivery that nobody at the shop has chosen.
            reader.Refuse(RatesName, "is missing; expected the path of a JSON file with the shop's tax and delivery, or else Rates__AllowBuiltIn true, because the built-in table is made up and this is Production");
        }

        return new(
            TimeSpan.FromMinutes(reader.Number("Shop__GraceMinutes", min: 1, max: 24 * 60, otherwise: 30)),
            reader.Optional(RatesName, "the path of a JSON file that exists", path => File.Exists(path) ? Path.GetFullPath(path) : null),
            reader.Optional("Shop__TimeZone", "an IANA time zone such as America/Chicago", name => TimeZoneId.From(name) is { IsKnown: true } zone ? zone : null) ?? TimeZoneId.Utc);
    }
}
