using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Storage.Tables;
using VoiceCommerce.Functions.Storage.Tables.Client;
using Xunit;

namespace VoiceCommerce.Tests.Storage.Tables;

/// <summary>The contract on a service that nobody here wrote; on a real account too, see <see cref="AzuriteServer"/>.</summary>
[Collection(InAzurite.Name)]
public sealed class TablesHouseholdStoreTests(AzuriteServer azurite) : HouseholdStoreContract
{
    private readonly TableServiceClient _service = new(azurite.Tables, StoreInAzurite.Patient());
    private readonly string _prefix = AzuriteServer.NewName();

    protected override IHouseholdStore Open() => TablesHouseholdStore.OpenAsync(_service, _prefix, default).GetAwaiter().GetResult();

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _service.Dispose();
    }
}
