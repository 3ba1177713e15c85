using VoiceCommerce.Core.Ports;
using Xunit;

namespace VoiceCommerce.Tests.Storage.Tables;

[Collection(InAzurite.Name)]
public sealed class TablesSweepLeaseTests(AzuriteServer azurite) : SweepLeaseContract
{
    private readonly FreshTables _tables = new(azurite);

    protected override ISweepLease Open() => _tables.OpenAsync().GetAwaiter().GetResult();

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _tables.Dispose();
    }
}
