namespace VoiceCommerce.Functions.Storage.Tables.Client;

/// <summary>The names that OData gives to the types of values, where JSON needs them.</summary>
internal static class EdmType
{
    public const string Suffix = "@odata.type";
    public const string Binary = "Edm.Binary";
    public const string Boolean = "Edm.Boolean";
    public const string DateTime = "Edm.DateTime";
    public const string Double = "Edm.Double";
    public const string Guid = "Edm.Guid";
    public const string Int32 = "Edm.Int32";
    public const string Int64 = "Edm.Int64";
    public const string Text = "Edm.String";
}
