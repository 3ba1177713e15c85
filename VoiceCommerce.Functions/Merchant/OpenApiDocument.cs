namespace VoiceCommerce.Functions.Merchant;

/// <summary>The API's description, written by hand and built into the program; tests hold it against the routes, the readers and the answers.</summary>
internal static class OpenApiDocument
{
    private const string Resource = "merchant-openapi.json";

    private static readonly Lazy<Answer.File> Loaded = new(() => new(Load(), "application/json"));

    public static Answer.File Answer => Loaded.Value;

    private static byte[] Load()
    {
        using Stream stream = typeof(OpenApiDocument).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The program was built without {Resource}.");
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
