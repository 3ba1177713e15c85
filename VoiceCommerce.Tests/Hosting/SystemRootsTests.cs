using System.Runtime.InteropServices;
using FluentAssertions;
using VoiceCommerce.Functions.Hosting;
using Xunit;

namespace VoiceCommerce.Tests.Hosting;

/// <summary>Which authorities the process reads.</summary>
public sealed class SystemRootsTests
{
    private const string Debian = "/etc/ssl/certs/ca-certificates.crt";
    private const string AzureLinux = "/etc/pki/tls/certs/ca-bundle.crt";

    [Theory]
    [InlineData(null, null, new[] { Debian }, Debian)]
    [InlineData(null, null, new[] { AzureLinux }, AzureLinux)]
    [InlineData(null, null, new[] { AzureLinux, Debian }, Debian)]
    [InlineData(null, null, new string[0], null)]
    [InlineData("/shop/roots.pem", null, new[] { Debian }, null)]
    [InlineData(null, "/shop/roots", new[] { Debian }, null)]
    [InlineData("", null, new[] { Debian }, null)]
    public void The_bundle_is_read_unless_the_operator_says_what_is(string? file, string? directory, string[] there, string? bundle) =>
        SystemRoots.Bundle(name => name == SystemRoots.FileVariable ? file : directory, there.Contains).Should().Be(bundle);

    [Fact]
    public void OpenSsl_is_told_so()
    {
        (string? File, string? Directory) before = (Variable(SystemRoots.FileVariable), Variable(SystemRoots.DirectoryVariable));

        SystemRoots.PreferBundle(_ => "/shop");
        (Variable(SystemRoots.FileVariable), Variable(SystemRoots.DirectoryVariable)).Should().Be(before);

        SystemRoots.PreferBundle(_ => null);
        (Variable(SystemRoots.FileVariable), Variable(SystemRoots.DirectoryVariable)).Should().Be((SystemRoots.Bundle(_ => null, SystemRoots.IsThere), SystemRoots.Nowhere));
    }

    [Fact]
    public void A_link_to_nowhere_and_a_file_without_a_byte_in_it_are_no_bundle()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory();
        string file = Path.Combine(folder.FullName, "bundle"), link = Path.Combine(folder.FullName, "link"), lost = Path.Combine(folder.FullName, "lost"), empty = Path.Combine(folder.FullName, "empty");
        File.WriteAllText(file, "-----BEGIN CERTIFICATE-----");
        File.WriteAllText(empty, "");
        File.CreateSymbolicLink(link, file);
        File.CreateSymbolicLink(lost, Path.Combine(folder.FullName, "gone"));

        new[] { file, link, lost, empty, Path.Combine(folder.FullName, "never") }.Where(SystemRoots.IsThere).Should().Equal(file, link);

        folder.Delete(recursive: true);
    }

    private static string? Variable(string name) => Marshal.PtrToStringUTF8(NativeVariable(name));

    [DllImport("libc", EntryPoint = "getenv")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint NativeVariable([MarshalAs(UnmanagedType.LPUTF8Str)] string name);
}
