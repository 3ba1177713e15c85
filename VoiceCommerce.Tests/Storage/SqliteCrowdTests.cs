using System.Text;
using FluentAssertions;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Functions.Storage.Sqlite;
using Xunit;

namespace VoiceCommerce.Tests.Storage;

public sealed class SqliteCrowdTests : CrowdContract
{
    private readonly TemporaryDirectory directory = new();

    [Fact]
    public async Task Neither_the_home_nor_what_was_said_stands_in_the_file()
    {
        using (SqliteCrowd crowd = new(directory.Path))
        {
            await crowd.MarkAsync(new(HouseholdId.From("home-of-robin")!, ProductId.From("dollhouse")!, "dollhouse willow", An.Evening), default);
        }

        string bytes = string.Concat(Directory.GetFiles(directory.Path).Select(file => Encoding.Latin1.GetString(File.ReadAllBytes(file))));
        bytes.Should().Contain("dollhouse").And.NotContain("robin").And.NotContain("willow");
    }

    protected override ICrowd Open() => new SqliteCrowd(directory.Path);

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        directory.Dispose();
    }
}
