namespace VoiceCommerce.Core.Catalogue;

/// <summary>An ISO 4217 currency that the shop can charge in; every one listed has two minor digits.</summary>
public sealed record Currency
{
    private static readonly Currency[] Known = [new("USD"), new("GBP"), new("EUR"), new("DKK"), new("SEK"), new("CAD"), new("AUD")];

    private Currency(string code) => Code = code;

    // Stored: renaming needs a migration.
    public string Code { get; }

    public static Currency Usd => Known[0];

    public static Currency Gbp => Known[1];

    /// <summary>Null for anything but the exact upper-case code of a known currency.</summary>
    public static Currency? From(string? code)
    {
        foreach (Currency currency in Known)
        {
            if (string.Equals(currency.Code, code, StringComparison.Ordinal))
            {
                return currency;
            }
        }

        return null;
    }

    public override string ToString() => Code;
}
