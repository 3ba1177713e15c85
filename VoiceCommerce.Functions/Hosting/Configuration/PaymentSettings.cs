namespace VoiceCommerce.Functions.Hosting.Configuration;

/// <summary>Who takes the money and the orders.</summary>
internal abstract record PaymentSettings
{
    private const string KindName = "Payments__Kind";

    private PaymentSettings()
    {
    }

    public static PaymentSettings Read(SettingsReader reader, Deployment deployment)
    {
        string? kind = reader.Optional(KindName, "Sandbox or Http", text => text is "Sandbox" or "Http" ? text : null);
        if (kind is null && reader.Find(KindName) is not null)
        {
            return new Sandbox(); // The kind is refused, and whether the sandbox is meant is not known.
        }

        if (kind == "Http")
        {
            return new Http(
                reader.Required("Payments__Url", "an https URL without user name, query and fragment", text => SecureAddress.From(text, deployment) is { Query: "" } url ? url : null),
                reader.Required("Payments__Secret", WebhookSecret.Expected, WebhookSecret.From));
        }

        // A shop that went live on it by accident would send goods and never be paid.
        if (!reader.Flag("Payments__AllowSandbox") && !deployment.IsDevelopment)
        {
            reader.Refuse("Payments__AllowSandbox", "is missing; expected true, because Payments__Kind Sandbox takes no money and this is Production");
        }

        return new Sandbox();
    }

    /// <summary>Nobody: a book of our own that takes no money.</summary>
    public sealed record Sandbox : PaymentSettings;

    /// <summary>The shop's own system, over HTTP.</summary>
    /// <param name="Url">What its paths are below.</param>
    /// <param name="Secret">The HMAC key of what it is sent.</param>
    public sealed record Http(Uri Url, ReadOnlyMemory<byte> Secret) : PaymentSettings;
}
