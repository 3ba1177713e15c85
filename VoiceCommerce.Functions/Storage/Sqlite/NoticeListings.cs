using System.Globalization;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Notices;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Storage.Documents;

namespace VoiceCommerce.Functions.Storage.Sqlite;

/// <summary>Reads the notices on the connection of the listings: a few times a minute at the most.</summary>
internal static class NoticeListings
{
    private const string Columns = "document, id, due, attempts, dead, at";

    public static DueNotices Due(SqliteFile file, DateTimeOffset now, int most)
    {
        using Statement statement = file.Prepare($"SELECT {Columns} FROM notices WHERE due <= ? ORDER BY due, id");
        using Rows rows = statement.Query().Bind(now.UtcTicks);
        List<QueuedNotice> due = [];
        List<string> unreadable = [];
        while (due.Count < most && unreadable.Count < INoticeOutbox.MaxUnreadable && rows.Next())
        {
            if (ReadableNotice(rows) is { } notice)
            {
                due.Add(notice);
            }
            else
            {
                unreadable.Add(rows.Text(1));
            }
        }

        return new(due, unreadable);
    }

    /// <param name="file">Where they are.</param>
    /// <param name="household">Null for the dead ones of all.</param>
    /// <param name="after">The last page's mark.</param>
    /// <param name="most">1 to <see cref="IHouseholdArchive.MaxPage"/>.</param>
    public static Page<QueuedNotice> Page(SqliteFile file, HouseholdId? household, string? after, int most)
    {
        (long at, string id) = after is null ? (long.MaxValue, "") : HouseholdListings.Mark(after);
        string filter = household is null ? "dead = 1" : "household = ?";
        using Statement statement = file.Prepare($"SELECT {Columns} FROM notices WHERE {filter} AND (at, id) < (?, ?) ORDER BY at DESC, id DESC LIMIT ?");
        using Rows rows = statement.Query();
        if (household is not null)
        {
            rows.Bind(household.Value);
        }

        rows.Bind(at).Bind(id).Bind(most + 1);
        List<QueuedNotice> notices = [];
        List<string> unreadable = [];
        string mark = "";
        for (int read = 0; rows.Next(); read++)
        {
            if (read == most)
            {
                return new(notices, mark) { Unreadable = unreadable };
            }

            mark = string.Create(CultureInfo.InvariantCulture, $"{rows.Long(5)}.{rows.Text(1)}");
            if (ReadableNotice(rows) is { } notice)
            {
                notices.Add(notice);
            }
            else
            {
                unreadable.Add(rows.Text(1));
            }
        }

        return new(notices, null) { Unreadable = unreadable };
    }

    private static QueuedNotice? ReadableNotice(Rows rows)
    {
        try
        {
            return Notice(rows);
        }
        catch (Exception failure) when (failure is CorruptDocumentException or NewerDocumentException)
        {
            return null;
        }
    }

    private static QueuedNotice Notice(Rows rows) => new()
    {
        Notice = Stored.ReadNotice(rows.Blob(0), rows.Text(1)),
        Due = new(rows.Long(2), TimeSpan.Zero),
        Attempts = (int)rows.Long(3),
        Dead = rows.Long(4) != 0,
    };
}
