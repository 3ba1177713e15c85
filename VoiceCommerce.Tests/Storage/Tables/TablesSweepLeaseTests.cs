using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Storage.Tables;
using VoiceCommerce.Functions.Storage.Tables.Client;
using Xunit;

namespace VoiceCommerce.Tests.Storage.Tables;

[Collection(InAzurite.Name)]
public sealed class TablesSweepLeaseTests(AzuriteServer azurite) : SweepLeaseContract
{
    private readonly TableServiceClient _service = new(azurite.Tables, StoreInAzurite.Patient());
    private readonly string _prefix = AzuriteServer.NewName();

    protected override ISweepLease Open() => TablesHouseholdStore.OpenAsync(_service, _prefix, default).GetAwaiter().GetResult();

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _service.Dispose();
    }
}
