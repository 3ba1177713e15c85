using System.Runtime.InteropServices;
using System.Security.Cryptography.X509Certificates;

namespace VoiceCommerce.Functions.Hosting;

/// <summary>
/// The authorities that this machine trusts. On Linux .NET reads them before it builds its first chain, whomever that chain's policy trusts, and every five minutes
/// again (dotnet/runtime#106394): the distribution's bundle, and then a directory that holds each of them once or twice more, and whatever else was put there, such
/// as a self-signed certificate for localhost. The bundle alone is read in half the time, and holds what the administrator chose.
/// </summary>
internal static class SystemRoots
{
    /// <summary>OpenSSL's names (X509_get_default_cert_file_env(3)), which .NET heeds: one file, and directories.</summary>
    public const string FileVariable = "SSL_CERT_FILE";

    /// <inheritdoc cref="FileVariable"/>
    public const string DirectoryVariable = "SSL_CERT_DIR";

    /// <summary>Where no certificates are.</summary>
    public const string Nowhere = "/dev/null";

    // As Go's crypto/x509 knows them: Debian and Ubuntu, Fedora and Azure Linux, openSUSE, RHEL, Alpine.
    private static readonly string[] Bundles =
    [
        "/etc/ssl/certs/ca-certificates.crt",
        "/etc/pki/tls/certs/ca-bundle.crt",
        "/etc/ssl/ca-bundle.pem",
        "/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem",
        "/etc/ssl/cert.pem",
    ];

    /// <summary>The file to read in place of the system's file and directory; null where the operator says what is read, or where no bundle is.</summary>
    public static string? Bundle(Func<string, string?> variable, Func<string, bool> exists) =>
        variable(FileVariable) is null && variable(DirectoryVariable) is null ? Array.Find(Bundles, bundle => exists(bundle)) : null;

    /// <summary>From here on this process reads the bundle alone. Before anything asks for a chain, and before other threads run that might look at the environment.</summary>
    /// <param name="variable">The operator's environment.</param>
    public static void PreferBundle(Func<string, string?> variable)
    {
        if (OperatingSystem.IsLinux() && Bundle(variable, IsThere) is { } bundle)
        {
            // OpenSSL looks at the process's own environment, which Environment.SetEnvironmentVariable leaves alone. Where this fails, for want of memory, all is read.
            _ = SetVariable(FileVariable, bundle, overwrite: 1) == 0 && SetVariable(DirectoryVariable, Nowhere, overwrite: 1) == 0;
        }
    }

    /// <summary>Reads them ahead of the first chain. What goes wrong here goes wrong there again, and is told there.</summary>
    public static void Read()
    {
        using X509Store roots = new(StoreName.Root, StoreLocation.LocalMachine, OpenFlags.ReadOnly);
        foreach (X509Certificate2 root in roots.Certificates)
        {
            root.Dispose();
        }
    }

    /// <summary>A file with something in it, or a link to one.</summary>
    public static bool IsThere(string path) => File.Exists(path) && (File.ResolveLinkTarget(path, returnFinalTarget: true) ?? new FileInfo(path)) is FileInfo { Exists: true, Length: > 0 };

    [DllImport("libc", EntryPoint = "setenv")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetVariable(
        [MarshalAs(UnmanagedType.LPUTF8Str)] string name, [MarshalAs(UnmanagedType.LPUTF8Str)] string value, int overwrite);
}
