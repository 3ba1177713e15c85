namespace VoiceCommerce.Functions.Storage.Sqlite;

/// <summary>A database file is not one that this program may touch: damaged, of another program, or of a newer version of this one.</summary>
internal sealed class DatabaseRefusedException(string file, string reason, Exception? cause = null)
    : Exception($"The database file {file} is refused: {reason}", cause);
