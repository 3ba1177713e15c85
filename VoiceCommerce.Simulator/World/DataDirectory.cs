using System.Security.Cryptography;
using System.Text;
using VoiceCommerce.Simulator.Platform;

namespace VoiceCommerce.Simulator.World;

/// <summary>Everything that one simulated shop keeps between runs. One simulator at a time holds it.</summary>
internal sealed class DataDirectory : IDisposable
{
    private const string Lock = "simulator.lock";

    // All that we ever make, so that starting anew never deletes anybody else's file.
    private static readonly string[] Ours = ["shop", "authority", "identity.pem", "merchant.key", "purchase-code.secret", "guardian.secret", "app.log", "demo.loaded", "own.shop"];

    private readonly FileStream held;

    private DataDirectory(string root, FileStream held)
    {
        Root = root;
        this.held = held;
    }

    public string Root { get; }

    public string Shop => Path.Combine(Root, "shop");

    public string Authority => Path.Combine(Root, "authority");

    public string IdentityKey => Path.Combine(Root, "identity.pem");

    public string AppLog => Path.Combine(Root, "app.log");

    /// <summary>The merchant's bearer key, made at random on first use.</summary>
    public string MerchantKey => OwnerOnly.ReadOrMake(Path.Combine(Root, "merchant.key"), () => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)));

    public string MerchantKeySha256 => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(MerchantKey)));

    public string PurchaseCodeSecret => SecretIn("purchase-code.secret");

    public string GuardianSecret => SecretIn("guardian.secret");

    /// <summary>The demo shop was fed to the end; cut off, it is fed again.</summary>
    public bool HasDemo
    {
        get => File.Exists(DemoMark);
        set => OwnerOnly.Write(DemoMark, value ? "" : throw new NotSupportedException("Start anew instead."));
    }

    /// <summary>
    /// Somebody's own shop was opened here, so that the demo is never poured into it, whatever is forgotten on a later command line. A shop that has the demo is none.
    /// </summary>
    public bool IsOwn => File.Exists(OwnMark);

    /// <summary>From now on the directory keeps somebody's own shop.</summary>
    public void KeepOwn() => OwnerOnly.Write(OwnMark, "");

    private string OwnMark => Path.Combine(Root, "own.shop");

    private string DemoMark => Path.Combine(Root, "demo.loaded");

    /// <param name="fresh">What an earlier run left is deleted first.</param>
    /// <exception cref="SimulatorException">Another simulator holds it, or it cannot be made.</exception>
    public static DataDirectory Open(string path, bool fresh)
    {
        string full = Path.GetFullPath(path);
        try
        {
            OwnerOnly.CreateDirectory(full);
            FileStream taken = OwnerOnly.TryTake(Path.Combine(full, Lock))
                ?? throw new SimulatorException($"Another simulator is using {full}. End it, or choose another directory with --data.");
            DataDirectory directory = new(full, taken);
            if (fresh)
            {
                directory.Clear();
            }

            OwnerOnly.CreateDirectory(directory.Shop);
            return directory;
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
            throw new SimulatorException($"{full} cannot be used: {denied.Message}", denied);
        }
    }

    public void Dispose() => held.Dispose();

    private string SecretIn(string name) => OwnerOnly.ReadOrMake(Path.Combine(Root, name), () => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));

    private void Clear()
    {
        foreach (string path in Ours.Select(name => Path.Combine(Root, name)))
        {
            if (Directory.Exists(path))
            {
                Directory.Delete(path, recursive: true);
            }
            else
            {
                File.Delete(path);
            }
        }
    }
}
