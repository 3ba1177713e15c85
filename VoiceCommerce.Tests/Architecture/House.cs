using System.Reflection;

namespace VoiceCommerce.Tests.Architecture;

/// <summary>The compiled assemblies of the product, and the folder that each type stands in (its namespace).</summary>
internal static class House
{
    public static Assembly Core { get; } = Assembly.Load("VoiceCommerce.Core");

    public static Assembly Functions { get; } = Assembly.Load("VoiceCommerce.Functions");

    public static Assembly Simulator { get; } = Assembly.Load("VoiceCommerce.Simulator");

    /// <summary>The types that a person wrote, and what the compiler made inside of them.</summary>
    public static IEnumerable<Type> TypesOf(Assembly assembly) => assembly.GetTypes().Where(type => IsOurs(type.Namespace));

    public static bool IsOurs(string? name) => name is not null && name.StartsWith("VoiceCommerce.", StringComparison.Ordinal);

    public static bool IsWrittenByHand(Type type) => !type.FullName!.Contains('<', StringComparison.Ordinal);

    /// <summary>"Ordering" for what stands in VoiceCommerce.Core.Ordering or below; empty for the root and for other assemblies' types.</summary>
    public static string FolderIn(Assembly assembly, Type type)
    {
        string root = assembly.GetName().Name + ".";
        return type.Namespace is { } name && name.StartsWith(root, StringComparison.Ordinal) ? name[root.Length..].Split('.')[0] : "";
    }
}
