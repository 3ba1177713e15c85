using System.Text.Json;
using VoiceCommerce.Core.Understanding;

namespace VoiceCommerce.Functions.InteractionModels;

/// <summary>Reads the interaction models that lie beside the app, one file a locale.</summary>
internal static class InteractionModelFile
{
    public const string Folder = "interactionModels";

    /// <param name="locale">"en-US".</param>
    /// <param name="root">The app's folder; null for the one that this program runs from.</param>
    /// <exception cref="InteractionModelFileException">There is none for the locale, or it cannot be read.</exception>
    public static InteractionModel Load(string locale, string? root = null)
    {
        string path = Path.Combine(root ?? AppContext.BaseDirectory, Folder, locale + ".json");
        try
        {
            return Read(locale, File.ReadAllBytes(path));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new InteractionModelFileException($"The interaction model for {locale} cannot be read from {path}.", failure);
        }
    }

    /// <exception cref="JsonException">It is no interaction model.</exception>
    public static InteractionModel Read(string locale, ReadOnlySpan<byte> json)
    {
        AlexaLanguageModel model = JsonSerializer.Deserialize(json, AlexaModelJson.Default.AlexaModel)?.InteractionModel.LanguageModel
            ?? throw new JsonException("The file holds null.");
        return new(locale, model.InvocationName, [.. model.Intents.Select(IntentOf)], [.. (model.Types ?? []).Select(TypeOf)]);
    }

    private static ModelIntent IntentOf(AlexaIntent intent) =>
        new(intent.Name, [.. (intent.Slots ?? []).Select(slot => new ModelSlot(slot.Name, slot.Type))], intent.Samples ?? []);

    private static SlotType TypeOf(AlexaSlotType type) =>
        new(type.Name, [.. (type.Values ?? []).Select(value => new SlotTypeValue(value.Id, value.Name.Value, value.Name.Synonyms ?? []))]);
}

/// <summary>An interaction model is missing or broken; the message says which and where.</summary>
internal sealed class InteractionModelFileException : Exception
{
    public InteractionModelFileException()
    {
    }

    public InteractionModelFileException(string message)
        : base(message)
    {
    }

    public InteractionModelFileException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
