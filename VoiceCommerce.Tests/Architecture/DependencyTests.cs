using System.Reflection;
using FluentAssertions;
using VoiceCommerce.Core.Ordering;
using Xunit;

namespace VoiceCommerce.Tests.Architecture;

/// <summary>Who may know whom, held against the compiled code.</summary>
public sealed class DependencyTests
{
    // Each may use those before it and itself. What stands in Core's root may use all of them, and none of them uses the root.
    private static readonly string[] FoldersOfCore =
        ["Catalogue", "Households", "Turns", "Understanding", "Resolution", "Ordering", "GuardRails", "Conversation", "DryRun", "Notices", "Wording", "Ports"];

    private static readonly string[] Channels = ["Alexa", "Dialogflow", "Merchant", "Guardian"];

    // Core decides; bytes, sockets, files and databases are the business of adapters.
    private static readonly string[] NotForCore =
        ["System.Text.Json", "System.Net.", "System.Data", "System.Xml", "System.Private.Xml", "System.IO.", "System.Console", "System.Diagnostics.Process", "System.Security.Cryptography", "System.Reflection."];

    // What happens by itself or by chance would make the same turn decide differently twice.
    private static readonly Type[] NotInDecisions =
        [typeof(Random), typeof(System.Security.Cryptography.RandomNumberGenerator), typeof(System.Diagnostics.Stopwatch), typeof(File), typeof(Console), typeof(Thread)];

    [Fact]
    public void Core_references_only_the_base_class_library() =>
        House.Core.GetReferencedAssemblies().Select(reference => reference.Name!)
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal) || Array.Exists(NotForCore, banned => (name + ".").StartsWith(banned, StringComparison.Ordinal)))
            .Should().BeEmpty();

    [Fact]
    public void Core_throws_no_dice_and_reads_no_watch_or_file() =>
        House.TypesOf(House.Core).SelectMany(type => UsedTypes.Of(type).Intersect(NotInDecisions).Select(used => $"{type} uses {used}")).Should().BeEmpty();

    [Fact]
    public void Every_folder_of_Core_has_its_place() =>
        House.TypesOf(House.Core).Select(type => House.FolderIn(House.Core, type)).Where(folder => folder.Length > 0).Distinct(StringComparer.Ordinal)
            .Should().BeSubsetOf(FoldersOfCore);

    [Fact]
    public void Folders_inside_Core_depend_one_way() =>
        Between(House.Core)
            .Where(use => use.From.Length > 0 && (use.To.Length == 0 || Array.IndexOf(FoldersOfCore, use.To) > Array.IndexOf(FoldersOfCore, use.From)))
            .Select(use => use.What).Should().BeEmpty();

    [Fact]
    public void Understanding_knows_of_turns_and_nothing_else() =>
        Between(House.Core).Where(use => use is { From: "Understanding", To: not "Turns" }).Select(use => use.What).Should().BeEmpty();

    [Fact]
    public void Channels_do_not_know_each_other() =>
        Between(House.Functions).Where(use => Channels.Contains(use.From) && Channels.Contains(use.To)).Select(use => use.What).Should().BeEmpty();

    [Fact]
    public void Only_the_guard_rails_make_an_approved_order()
    {
        string[] makers = [.. new[] { House.Core, House.Functions, House.Simulator }.SelectMany(House.TypesOf)
            .Where(type => type != typeof(ApprovedOrder) && UsedTypes.MethodsOf(type).SelectMany(UsedTypes.MembersIn).Any(IsMakingOne))
            .Select(type => type.Namespace!).Distinct(StringComparer.Ordinal)];

        makers.Should().Equal("VoiceCommerce.Core.GuardRails");
    }

    private static bool IsMakingOne(MemberInfo member) => member is ConstructorInfo && member.DeclaringType == typeof(ApprovedOrder);

    private static IEnumerable<(string From, string To, string What)> Between(Assembly assembly) =>
        from type in House.TypesOf(assembly)
        from used in UsedTypes.Of(type)
        where used.Assembly == assembly && House.IsOurs(used.Namespace)
        let uses = (From: House.FolderIn(assembly, type), To: House.FolderIn(assembly, used), What: $"{type} uses {used}")
        where uses.From != uses.To
        select uses;
}
