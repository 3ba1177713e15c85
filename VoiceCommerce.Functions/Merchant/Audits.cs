namespace VoiceCommerce.Functions.Merchant;

internal static class Audits
{
    /// <summary>Who did it, in the audit trail. Stored: renaming needs a migration.</summary>
    public const string Merchant = "merchant";
}
