namespace VoiceCommerce.Functions.Hosting.Configuration;

/// <summary>Everything the app is told from outside, checked as a whole at start. The README has the table.</summary>
internal sealed record Settings(
    Deployment Deployment,
    int Port,
    AlexaSettings Alexa,
    AccountLinkingSettings AccountLinking,
    MerchantSettings Merchant,
    PurchaseCodeSettings PurchaseCode,
    StorageSettings Storage,
    ShopSettings Shop,
    NoticeSettings Notices,
    GuardianSettings? Guardian,
    PaymentSettings Payments,
    DevelopmentSettings Development)
{
    private const string PortName = "FUNCTIONS_CUSTOMHANDLER_PORT";

    /// <summary>The one clock of the app.</summary>
    public TimeProvider Clock => ShiftedTime.By(Development.ClockOffset);

    public static SettingsOutcome Read(IReadOnlyDictionary<string, string> environment)
    {
        SettingsReader reader = new(environment);
        Deployment deployment = Deployment.Read(reader);
        Settings settings = new(
            deployment,
            ReadPort(reader),
            AlexaSettings.Read(reader, deployment),
            AccountLinkingSettings.Read(reader, deployment),
            MerchantSettings.Read(reader),
            PurchaseCodeSettings.Read(reader),
            StorageSettings.Read(reader, deployment),
            ShopSettings.Read(reader, deployment),
            NoticeSettings.Read(reader, deployment),
            GuardianSettings.Read(reader, deployment),
            PaymentSettings.Read(reader, deployment),
            DevelopmentSettings.Read(reader, deployment));
        reader.RefuseUnresolved();
        reader.RefuseUnknown();
        return reader.Problems.Count == 0 ? new SettingsOutcome.Valid(settings) : new SettingsOutcome.Invalid(reader.Problems);
    }

    private static int ReadPort(SettingsReader reader)
    {
        if (reader.Find(PortName) is null)
        {
            reader.Refuse(PortName, "is missing; expected a port, which the Azure Functions host passes: start the app through it (func start) or the simulator");
        }

        return reader.Number(PortName, min: 1, max: ushort.MaxValue, otherwise: 0);
    }
}

internal abstract record SettingsOutcome
{
    private SettingsOutcome()
    {
    }

    public sealed record Valid(Settings Settings) : SettingsOutcome;

    public sealed record Invalid(IReadOnlyList<SettingProblem> Problems) : SettingsOutcome;
}
