using System.Text;
using FluentAssertions;
using VoiceCommerce.Functions.Hosting;
using VoiceCommerce.Functions.Storage;
using VoiceCommerce.Functions.Storage.Sqlite;
using Xunit;

namespace VoiceCommerce.Tests.Storage;

/// <summary>What an operator is told when a shop's files are opened, or cannot be written.</summary>
public sealed class ShopStoresTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    [Fact]
    public async Task A_shop_that_begins_anew_is_told_once_because_its_disk_may_be_missing()
    {
        string first = await OpenedAsync();
        string second = await OpenedAsync();

        first.Should().Contain($"[2100] There are no homes in {_directory.Path}");
        second.Should().BeEmpty();
    }

    [Fact]
    public async Task A_file_without_a_byte_in_it_is_no_shop_either()
    {
        await File.WriteAllBytesAsync(_directory.File("households.db"), []);

        (await OpenedAsync()).Should().Contain("[2100] There are no homes");
    }

    [Fact]
    public void A_full_file_is_told_of_in_a_line_of_the_log_without_what_was_written()
    {
        using SqliteFile file = SqliteFile.Open(_directory.File("small.db"));
        file.Execute("CREATE TABLE words(word TEXT); PRAGMA max_page_count = 2;");
        Action write = () => file.Execute("INSERT INTO words VALUES('Anna' || hex(randomblob(100000)))");

        SqliteFailure full = write.Should().Throw<SqliteFailure>().Which;

        FailureName.Of(full).Should().Be("SqliteFailure (database or disk is full, 13)");
        using MemoryStream errors = new();
        using LineLogs logs = new(Stream.Null, errors);
        Functions.Hosting.Log.Unexpected(logs.CreateLogger("test"), "request-1", null, full);
        Encoding.UTF8.GetString(errors.ToArray()).Should().Contain("SqliteFailure (database or disk is full, 13)").And.NotContain("Anna");
    }

    public void Dispose() => _directory.Dispose();

    private async Task<string> OpenedAsync()
    {
        using MemoryStream output = new();
        using LineLogs logs = new(output, output);
        ShopStores stores = await ShopStores.OpenAsync(new(_directory.Path, null), TimeProvider.System, logs);
        ((IDisposable)stores.Archive).Dispose();
        ((IDisposable)stores.Catalogue).Dispose();
        ((IDisposable)stores.Crowd).Dispose();
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
