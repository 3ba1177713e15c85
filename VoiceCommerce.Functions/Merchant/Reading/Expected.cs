namespace VoiceCommerce.Functions.Merchant.Reading;

/// <summary>What a field must be, as a merchant reads it.</summary>
internal static class Expected
{
    public const string Currency = "must be one of USD, GBP, EUR, DKK, SEK, CAD, AUD";

    public const string Money = """must be an object as {"minor":649,"currency":"GBP"}, in whole cents or pence""";

    public const string Name = "must have 1 to 120 characters, some of them visible";

    public const string ProductId = "must be 1 to 64 of A-Z a-z 0-9 . _ -";

    public const string Category = "must be 1 to 6 segments of a-z 0-9 - with slashes between, at most 120 characters";

    public const string HouseholdId = "must be 1 to 128 of A-Z a-z 0-9 . _ - | : @";

    public const string MemberId = "must be 1 to 32 of A-Z a-z 0-9 . _ -";

    public const string PersonId = "must be 1 to 255 of A-Z a-z 0-9 . _ -";

    public const string Email = "must be a mail address such as maria@example.com, without a name, at most 254 characters";

    public const string PaymentReference = "must be the payment gateway's token, 1 to 128 of A-Z a-z 0-9 _ - : and never a card number";

    public const string Region = "must be a region that the shop has rates for, such as US-TX or GB-SCT, or for its whole country, such as GB";

    public const string Instant = "must be a time with its offset, such as 2026-03-01T10:00:00Z, from the year 2000 until now";

    public const string DeviceId = "must be 1 to 255 of A-Z a-z 0-9 . _ -";

    public const string TimeZone = "must be an IANA time zone such as Europe/London or America/Chicago";

    public const string Time = "must be a time of day such as 21:00";

    public const string Pause = "must be a time with its offset, such as 2026-03-02T00:00:00Z, from the year 2000 to 2100";

    public const string Source = "must be 1 to 64 of A-Z a-z 0-9 . _ -";

    public const string Language = "must be a language such as en";
}
