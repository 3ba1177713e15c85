namespace VoiceCommerce.Functions.Hosting.Configuration;

/// <param name="Secret">At least 32 bytes. Keys the stored hashes of the purchase codes, so that a stolen database alone gives none away.</param>
internal sealed record PurchaseCodeSettings(ReadOnlyMemory<byte> Secret)
{
    public static PurchaseCodeSettings Read(SettingsReader reader) => new(
        reader.Required("PurchaseCode__Secret", RandomSecret.Expected, RandomSecret.From));
}
