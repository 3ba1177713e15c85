using VoiceCommerce.Functions.Storage.Documents;

namespace VoiceCommerce.Functions.Storage.Tables;

/// <summary>What is read of rows is read whole or not at all.</summary>
internal static class Unbroken
{
    /// <exception cref="CorruptDocumentException">Whatever reading it met that is not as it was written.</exception>
    public static T Read<T>(string document, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception failure) when (failure is FormatException or InvalidDataException or EndOfStreamException or OverflowException or ArgumentException)
        {
            throw new CorruptDocumentException(document, $"{failure.Message.TrimEnd('.')}.", failure);
        }
    }
}
