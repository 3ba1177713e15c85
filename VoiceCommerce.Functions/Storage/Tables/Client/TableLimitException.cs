namespace VoiceCommerce.Functions.Storage.Tables.Client;

/// <summary>Azure Table storage would refuse this, so nothing was sent. The message tells sizes and property names, never a value.</summary>
internal sealed class TableLimitException(string message) : ArgumentException(message);
