using Azure.Core;
using FluentAssertions;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Storage.Tables;
using VoiceCommerce.Functions.Storage.Tables.Client;
using Xunit;

namespace VoiceCommerce.Tests.Storage.Tables;

[Collection(InAzurite.Name)]
public sealed class TablesCrowdTests : CrowdContract
{
    private readonly RequestCount _count = new();
    private readonly TableServiceClient _service;
    private readonly string _prefix = AzuriteServer.NewName();

    public TablesCrowdTests(AzuriteServer azurite)
    {
        TableClientOptions options = StoreInAzurite.Patient();
        options.AddPolicy(_count, HttpPipelinePosition.PerCall);
        _service = new(azurite.Tables, options);
    }

    [Fact]
    public async Task A_mark_is_one_request_and_a_count_five_at_once()
    {
        ICrowd crowd = Open();
        ProductId product = ProductId.From("doll")!;
        (await _count.OfAsync(() => crowd.MarkAsync(new(HouseholdId.From("home-1")!, product, "doll", An.Evening), default))).Should().Be(1);
        (await _count.OfAsync(() => crowd.CountAsync(product, "doll", An.Evening, default))).Should().Be(CrowdRows.Shards + 1);
        (await _count.OfAsync(() => crowd.BurstsAsync(default))).Should().Be(1);
    }

    protected override ICrowd Open() => TablesCrowd.OpenAsync(_service, _prefix, default).GetAwaiter().GetResult();

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _service.Dispose();
    }
}
