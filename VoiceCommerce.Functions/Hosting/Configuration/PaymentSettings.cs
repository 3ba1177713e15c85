namespace VoiceCommerce.Functions.Hosting.Configuration;

/// <summary>The only gateway today is the sandbox, which takes no money.</summary>
internal static class PaymentSettings
{
    public static void Check(SettingsReader reader, Deployment deployment)
    {
        reader.Optional("Payments__Kind", "Sandbox", text => text is "Sandbox" ? text : null);
        bool allowed = reader.Flag("Payments__AllowSandbox");

        // A shop that went live on it by accident would send goods and never be paid.
        if (!deployment.IsDevelopment && !allowed)
        {
            reader.Refuse("Payments__AllowSandbox", "is missing; expected true, because Payments__Kind Sandbox takes no money and this is Production");
        }
    }
}
