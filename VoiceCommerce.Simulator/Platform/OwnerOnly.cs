namespace VoiceCommerce.Simulator.Platform;

/// <summary>Files that nobody but their owner can read. On Windows the user's profile, where they belong, sees to that.</summary>
internal static class OwnerOnly
{
    private const UnixFileMode ReadAndWrite = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static void CreateDirectory(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, ReadAndWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Whole or not at all: a reader never sees half a file, whenever this process ends.</summary>
    public static void Write(string path, string text)
    {
        string draft = path + ".new";
        File.Delete(draft); // A draft left behind could have other permissions.
        using (StreamWriter writer = new(draft, Options(FileMode.CreateNew)))
        {
            writer.Write(text);
        }

        File.Move(draft, path, overwrite: true);
    }

    /// <summary>The text of the file, which is made from <paramref name="make"/> on first use.</summary>
    public static string ReadOrMake(string path, Func<string> make)
    {
        if (!File.Exists(path))
        {
            Write(path, make());
        }

        return File.ReadAllText(path);
    }

    /// <summary>Open for writing at its end; others may read along.</summary>
    public static FileStream Append(string path)
    {
        FileStreamOptions options = Options(FileMode.Append);
        options.Access = FileAccess.Write;
        options.Share = FileShare.ReadWrite | FileShare.Delete;
        return new(path, options);
    }

    /// <summary>Holds the file until disposed; null when somebody else does.</summary>
    public static FileStream? TryTake(string path)
    {
        try
        {
            return new(path, Options(FileMode.OpenOrCreate));
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }

    /// <summary>Holds the file until disposed; whoever comes meanwhile waits. The lock ends with its process.</summary>
    /// <exception cref="IOException">Somebody held it for half a minute, or it cannot be made.</exception>
    public static FileStream WaitForTurn(string path)
    {
        long start = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try
            {
                return new(path, Options(FileMode.OpenOrCreate));
            }
            catch (IOException) when (File.Exists(path) && TimeProvider.System.GetElapsedTime(start) < Patience)
            {
                Thread.Sleep(20); // Making a key takes a tenth of a second.
            }
        }
    }

    private static FileStreamOptions Options(FileMode mode)
    {
        FileStreamOptions options = new() { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = ReadAndWrite;
        }

        return options;
    }
}
