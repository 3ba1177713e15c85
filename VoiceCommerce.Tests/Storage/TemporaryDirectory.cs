namespace VoiceCommerce.Tests.Storage;

/// <summary>An empty directory of its own; gone with the test.</summary>
internal sealed class TemporaryDirectory : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("voicecommerce-").FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>True when these bytes stand in any file.</summary>
    public bool Holds(string text)
    {
        byte[] wanted = System.Text.Encoding.UTF8.GetBytes(text);
        return Directory.EnumerateFiles(Path).Any(file =>
        {
            using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using MemoryStream bytes = new();
            stream.CopyTo(bytes);
            return bytes.ToArray().AsSpan().IndexOf(wanted) >= 0;
        });
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
