namespace VoiceCommerce.Functions.Merchant;

internal static class Audits
{
    /// <summary>Who did it, in the audit trail. Stored: renaming needs a migration.</summary>
    public const string Merchant = "merchant";

    /// <summary>Who else than a member can stand there, so that no member is called so. Stored: renaming needs a migration.</summary>
    public static readonly IReadOnlyList<string> Others = ["stranger", Merchant, "platform", "system"];
}
