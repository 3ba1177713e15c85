using System.Security.Cryptography;
using System.Text;
using Azure;
using FluentAssertions;
using Microsoft.Extensions.Logging.Abstractions;
using VoiceCommerce.Functions.Storage.Snapshots;
using VoiceCommerce.Tests.Storage.Tables;
using Xunit;
using static VoiceCommerce.Tests.Storage.Snapshots.CatalogueInstance;

namespace VoiceCommerce.Tests.Storage.Snapshots;

/// <summary>What is searched is whole, the newest that there is, and never taken away for something broken.</summary>
[Collection(InAzurite.Name)]
public sealed class CatalogueSnapshotTests(AzuriteServer azurite) : IAsyncLifetime, IDisposable
{
    private readonly string _place = AzuriteServer.NewName();
    private CatalogueInstance _one = null!;
    private CatalogueInstance _two = null!;

    public async Task InitializeAsync()
    {
        _one = await new CatalogueInstance(azurite.Emulator, _place).CreatedAsync();
        _two = await new CatalogueInstance(azurite.Emulator, _place).CreatedAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _one.Dispose();
        _two.Dispose();
    }

    [Fact]
    public async Task Two_processes_do_not_share_one_place_on_a_disk()
    {
        await _one.ImportAsync(Article("milk", "Oat Milk"));
        SnapshotKeeper other = new(_one.Rows, _one.Shelf, _one.Folder, NullLogger.Instance);

        FluentActions.Invoking(other.Prepare).Should().Throw<IOException>().WithMessage("*for this process alone*Storage__Path*");

        (await _one.SearchAsync("milk")).Should().Be("milk");
        _one.Keeper.Dispose();
        FluentActions.Invoking(other.Prepare).Should().NotThrow("the place is free again");
        other.Dispose();
    }

    [Fact]
    public async Task A_shop_without_products_has_no_snapshot()
    {
        await _one.LookAsync();
        (await _one.SearchAsync("milk")).Should().Be("nothing to search");
        (await _one.Shelf.NewestAsync(default)).Should().BeNull();
    }

    [Fact]
    public async Task What_one_instance_imports_every_instance_finds()
    {
        await _one.ImportAsync(Article("p1", "oat milk"), Article("p2", "rye bread"));
        (await _one.SearchAsync("oat milk")).Should().Be("p1");
        await _two.LookAsync();
        (await _two.SearchAsync("rye bread")).Should().Be("p2");
    }

    [Fact]
    public async Task A_snapshot_has_all_products_and_not_only_the_last_imported()
    {
        await _one.ImportAsync(Article("p1", "oat milk"));
        await _one.ImportAsync(Article("p2", "soy milk"));
        (await _one.SearchAsync("milk")).Split(' ').Should().BeEquivalentTo("p1", "p2");
    }

    [Fact]
    public async Task What_has_not_changed_is_not_published_again()
    {
        await _one.ImportAsync(Article("p1", "oat milk"));
        string name = await _one.NewestAsync();
        await _one.Keeper.CatchUpAsync(changedHere: true, default);
        await _two.LookAsync();
        await _two.LookAsync();
        (await _one.NewestAsync()).Should().Be(name);
    }

    [Fact]
    public async Task A_change_whose_importer_died_is_published_by_another_instance_at_its_second_look()
    {
        await _one.Rows.WriteAsync([Article("p1", "oat milk")], default);
        await _two.LookAsync();
        (await _two.SearchAsync("milk")).Should().Be("nothing to search");
        await _two.LookAsync();
        (await _two.SearchAsync("milk")).Should().Be("p1");
    }

    [Fact]
    public async Task Of_two_that_publish_at_once_one_wins_and_the_others_blob_is_taken_away()
    {
        await _one.ImportAsync(Article("p1", "oat milk"));
        (Manifest Manifest, ETag ETag)? newest = await _one.Shelf.NewestAsync(default);
        using TemporaryDirectory directory = new();
        string path = directory.File("other.db");
        await File.WriteAllTextAsync(path, "any");
        (await _one.Shelf.PublishAsync(path, "first", newest, default)).Should().BeTrue();
        (await _two.Shelf.PublishAsync(path, "second", newest, default)).Should().BeFalse();
        (await _one.Shelf.NewestAsync(default))!.Value.Manifest.Stamp.Should().Be("first");
    }

    [Fact]
    public async Task The_newest_two_snapshots_are_kept_in_the_account_and_the_newest_on_disk()
    {
        List<string> names = [];
        for (int time = 0; time < 4; time++)
        {
            await _one.ImportAsync(Article("p1", $"oat milk {time}"));
            names.Add(await _one.NewestAsync());
        }

        bool[] kept = await Task.WhenAll(names.Select(async name => await _one.Blobs.DownloadAsync(name, Stream.Null, 1_000_000, null, default) is not null));
        kept.Should().Equal(false, false, true, true);
        Directory.EnumerateFileSystemEntries(_one.Folder).Select(Path.GetFileName).Should().Equal(names[^1]);
    }

    [Theory]
    [InlineData("one byte turned")]
    [InlineData("cut short")]
    [InlineData("longer")]
    [InlineData("gone")]
    [InlineData("no database")]
    public async Task A_broken_snapshot_is_not_taken_and_the_next_good_one_is(string how)
    {
        await _one.ImportAsync(Article("p1", "oat milk"));
        await _two.LookAsync();
        await _one.ImportAsync(Article("p2", "soy milk"));
        await BreakAsync(how);

        await _two.LookAsync();
        await _two.LookAsync();
        (await _two.SearchAsync("milk")).Should().Be("p1");
        Directory.EnumerateFileSystemEntries(_two.Folder).Should().ContainSingle("the broken one is not kept");

        await _one.ImportAsync(Article("p3", "rice milk"));
        await _two.LookAsync();
        (await _two.SearchAsync("milk")).Split(' ').Should().BeEquivalentTo("p1", "p2", "p3");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"v":2,"schema":1,"name":"x","sha256":"0000000000000000000000000000000000000000000000000000000000000000","length":1,"stamp":"s","before":null}""")]
    [InlineData("""{"v":1,"schema":1,"name":"../x","sha256":"0000000000000000000000000000000000000000000000000000000000000000","length":1,"stamp":"s","before":null}""")]
    [InlineData("""{"v":1,"schema":1,"name":"x","sha256":"00","length":1,"stamp":"s","before":null}""")]
    [InlineData("""{"v":1,"schema":1,"name":"x","sha256":"0000000000000000000000000000000000000000000000000000000000000000","length":0,"stamp":"s","before":null}""")]
    public async Task A_damaged_or_newer_manifest_is_an_error_and_what_was_searched_stays(string json)
    {
        await _one.ImportAsync(Article("p1", "oat milk"));
        (_, ETag etag) = (await _one.Shelf.NewestAsync(default))!.Value;
        using MemoryStream content = new(Encoding.UTF8.GetBytes(json));
        await _one.Blobs.UploadAsync("manifest.json", content, etag, default);
        await _one.Invoking(instance => instance.LookAsync()).Should().ThrowAsync<InvalidDataException>();
        (await _one.SearchAsync("milk")).Should().Be("p1");
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task A_snapshot_of_another_import_is_published_anew_but_not_over_a_newer_programs(int versions, bool anew)
    {
        await _one.ImportAsync(Article("p1", "oat milk"));
        (Manifest manifest, ETag etag) = (await _one.Shelf.NewestAsync(default))!.Value;
        using MemoryStream content = new((manifest with { Schema = manifest.Schema + versions, Stamp = "another" }).Write());
        await _one.Blobs.UploadAsync("manifest.json", content, etag, default);
        await _two.LookAsync();
        await _two.LookAsync();
        (await _one.NewestAsync() != manifest.Name).Should().Be(anew);
        (await _two.SearchAsync("milk")).Should().Be(anew ? "p1" : "nothing to search");
    }

    [Fact]
    public async Task A_search_in_a_snapshot_that_was_replaced_says_so()
    {
        await _one.ImportAsync(Article("p1", "oat milk"));
        CatalogueSnapshot old = _one.Keeper.Current!;
        await _one.ImportAsync(Article("p2", "soy milk"));
        await old.Invoking(snapshot => snapshot.SearchAsync(["milk"], "en-GB", default)).Should().ThrowAsync<ObjectDisposedException>();
    }

    private async Task BreakAsync(string how)
    {
        (Manifest manifest, ETag manifestTag) = (await _one.Shelf.NewestAsync(default))!.Value;
        using MemoryStream whole = new();
        ETag etag = (await _one.Blobs.DownloadAsync(manifest.Name, whole, manifest.Length, null, default))!.Value;
        byte[] bytes = whole.ToArray();
        switch (how)
        {
            case "one byte turned":
                bytes[bytes.Length / 2] ^= 1;
                break;
            case "cut short":
                bytes = bytes[..(bytes.Length / 2)];
                break;
            case "longer":
                bytes = [.. bytes, 0];
                break;
            case "gone":
                await _one.Blobs.DeleteIfExistsAsync(manifest.Name, default);
                return;
            default: // Its hash and length are right.
                bytes = Encoding.ASCII.GetBytes(new string('x', 5_000));
                using (MemoryStream told = new((manifest with { Length = bytes.Length, Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes)) }).Write()))
                {
                    await _one.Blobs.UploadAsync("manifest.json", told, manifestTag, default);
                }

                break;
        }

        using MemoryStream content = new(bytes);
        await _one.Blobs.UploadAsync(manifest.Name, content, etag, default);
    }
}
