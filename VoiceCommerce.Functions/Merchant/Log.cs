namespace VoiceCommerce.Functions.Merchant;

/// <summary>Ids and counts only: never codes, keys, names, addresses or prices.</summary>
internal static partial class Log
{
    [LoggerMessage(1200, LogLevel.Warning, "A request to the merchant's API came without the right key")]
    public static partial void Unauthorised(ILogger logger);

    [LoggerMessage(1201, LogLevel.Information, "Catalogue import: {Accepted} lines taken, {Rejected} refused")]
    public static partial void CatalogueImported(ILogger logger, int accepted, int rejected);

    [LoggerMessage(1202, LogLevel.Information, "Purchases of household {Household}: {Accepted} lines taken, {Unchanged} known already, {Rejected} refused")]
    public static partial void PurchasesImported(ILogger logger, string household, int accepted, int unchanged, int rejected);

    [LoggerMessage(1203, LogLevel.Information, "Settings of household {Household} were changed by the merchant")]
    public static partial void SettingsChanged(ILogger logger, string household);

    [LoggerMessage(1204, LogLevel.Information, "The purchase code of household {Household} was set by the merchant")]
    public static partial void CodeSet(ILogger logger, string household);

    [LoggerMessage(1205, LogLevel.Information, "The purchase code of household {Household} was reset by the merchant")]
    public static partial void CodeReset(ILogger logger, string household);

    [LoggerMessage(1206, LogLevel.Information, "Held order {Order} was approved by the merchant")]
    public static partial void Approved(ILogger logger, string order);

    [LoggerMessage(1207, LogLevel.Information, "Held order {Order} was declined by the merchant")]
    public static partial void Declined(ILogger logger, string order);

    [LoggerMessage(1219, LogLevel.Warning, "The merchant says what became of order {Order}, which was in doubt")]
    public static partial void Reconciled(ILogger logger, string order);

    [LoggerMessage(1208, LogLevel.Warning, "Household {Household} was exported by the merchant")]
    public static partial void Exported(ILogger logger, string household);

    [LoggerMessage(1209, LogLevel.Warning, "Household {Household} was erased by the merchant")]
    public static partial void Erased(ILogger logger, string household);

    [LoggerMessage(1210, LogLevel.Warning, "Household {Household} was too busy to be changed by the merchant")]
    public static partial void Busy(ILogger logger, string household);

    [LoggerMessage(1211, LogLevel.Warning, "The merchant says of the burst of {Product}: {Word}")]
    public static partial void SaidOfBurst(ILogger logger, string product, Core.GuardRails.BurstWord word);

    [LoggerMessage(1216, LogLevel.Information, "The merchant tried a policy on {Homes} homes: {Flips} orders would have flipped")]
    public static partial void PolicyTried(ILogger logger, int homes, int flips);

    [LoggerMessage(1217, LogLevel.Error, "Household {Household} could not be read for a dry run")]
    public static partial void Unreadable(ILogger logger, string household, Exception failure);

    [LoggerMessage(1215, LogLevel.Information, "The evidence of order {Order} was read by the merchant")]
    public static partial void EvidenceRead(ILogger logger, string order);

    [LoggerMessage(1218, LogLevel.Information, "Product {Product} was removed by the merchant")]
    public static partial void ProductRemoved(ILogger logger, string product);
}
