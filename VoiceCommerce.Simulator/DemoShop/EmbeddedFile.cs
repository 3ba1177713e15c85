using System.Reflection;

namespace VoiceCommerce.Simulator.DemoShop;

/// <summary>The demo shop's files, which come inside the assembly so that the simulator runs from any directory.</summary>
internal static class EmbeddedFile
{
    public static string Text(string name)
    {
        using Stream file = Assembly.GetExecutingAssembly().GetManifestResourceStream($"demo-shop/{name}") ?? throw new InvalidOperationException($"The demo shop's {name} is not built in.");
        using StreamReader reader = new(file);
        return reader.ReadToEnd();
    }

    /// <summary>The cells of each line below the header. Tabs separate them, so that no cell is ever quoted.</summary>
    public static IEnumerable<string[]> Rows(string name) =>
        Text(name).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.TrimEnd('\r').Split('\t'));
}
