using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Storage.Sqlite;

namespace VoiceCommerce.Tests.Storage;

public sealed class SqliteSweepLeaseTests : SweepLeaseContract
{
    private readonly TemporaryDirectory directory = new();

    protected override ISweepLease Open() => new SqliteHouseholdStore(directory.Path);

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        directory.Dispose();
    }
}
