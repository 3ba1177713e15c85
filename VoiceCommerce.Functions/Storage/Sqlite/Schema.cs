using System.Globalization;
using SQLitePCL;

namespace VoiceCommerce.Functions.Storage.Sqlite;

/// <summary>What stands in one kind of database file, and whether a file at hand is of that kind.</summary>
/// <param name="Application">SQLite's application_id: four letters that tell our files from other programs'.</param>
/// <param name="Steps">What makes each version out of the one before, beginning with an empty file. A step that was released is never changed, only followed.</param>
internal sealed record Schema(int Application, params IReadOnlyList<string> Steps)
{
    /// <summary>SQLite's user_version; 0 is an empty file.</summary>
    public int Version => Steps.Count;

    /// <summary>Opens the file, making its tables when it is new and bringing an older one up to date.</summary>
    /// <exception cref="DatabaseRefusedException">It is damaged, another program's, or a newer version's.</exception>
    public SqliteFile Open(string path) => Open(path, SqliteFile.Open, Adopt);

    /// <summary>Opens a file that nobody writes any more.</summary>
    /// <exception cref="DatabaseRefusedException">As above, or it is an older version's: it cannot be brought up to date here.</exception>
    public SqliteFile OpenReadOnly(string path) => Open(path, SqliteFile.OpenReadOnly, file =>
    {
        if (VersionOf(file) != Version)
        {
            throw new DatabaseRefusedException(path, "it is empty, or of an older version.");
        }
    });

    private static SqliteFile Open(string path, Func<string, SqliteFile> open, Action<SqliteFile> judge)
    {
        SqliteFile? file = null;
        try
        {
            file = open(path);
            judge(file);
            return file;
        }
        catch (Exception failure)
        {
            file?.Dispose();
            if (failure is SqliteFailure { Code: var code } && (code & 0xff) is raw.SQLITE_NOTADB or raw.SQLITE_CORRUPT)
            {
                throw new DatabaseRefusedException(path, "it is damaged or no SQLite database. Restore it from a backup.", failure);
            }

            throw;
        }
    }

    private void Adopt(SqliteFile file)
    {
        if (VersionOf(file) == Version)
        {
            return;
        }

        // Two processes may start at once: whoever gets the lock second looks again. All steps happen, or none.
        file.Execute("BEGIN IMMEDIATE");
        foreach (string step in Steps.Skip(VersionOf(file)))
        {
            file.Execute(step);
        }

        file.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {Application}; PRAGMA user_version = {Version};"));
        file.Execute("COMMIT");
    }

    /// <summary>0 for an empty file.</summary>
    private int VersionOf(SqliteFile file)
    {
        long application = file.Number("PRAGMA application_id");
        long version = file.Number("PRAGMA user_version");
        bool empty = application == 0 && version == 0 && file.Number("SELECT COUNT(*) FROM sqlite_schema") == 0;
        if (!empty && application != Application)
        {
            throw new DatabaseRefusedException(file.Path, "it belongs to another program.");
        }

        if (version > Version)
        {
            throw new DatabaseRefusedException(file.Path, string.Create(CultureInfo.InvariantCulture, $"it has schema version {version}, and this program knows versions up to {Version}. Run the newer program."));
        }

        return (int)version;
    }
}
