using Azure;
using FluentAssertions;
using VoiceCommerce.Functions.Storage.Tables.Client;
using Xunit;

namespace VoiceCommerce.Tests.Storage.Tables;

/// <summary>What Azure refuses and its emulator takes is refused before it is sent. Nothing listens where these clients would send to.</summary>
public sealed class TableLimitsTests : IDisposable
{
    private readonly TableServiceClient _service = new(AzuriteServer.TablesAt(1));

    public void Dispose() => _service.Dispose();

    [Theory]
    [InlineData(32_768, true)]
    [InlineData(32_769, false)] // In UTF-8 it would be half of the limit.
    public void A_text_takes_64_KiB_in_UTF_16(int characters, bool fits) => Fits(Row(("x", new string('x', characters)))).Should().Be(fits);

    [Theory]
    [InlineData(65_536, true)]
    [InlineData(65_537, false)]
    public void Bytes_take_64_KiB(int bytes, bool fits) => Fits(Row(("x", new byte[bytes]))).Should().Be(fits);

    [Theory]
    [InlineData(251, true)]
    [InlineData(252, false)] // The write's mark is the 253rd.
    public void An_entity_has_252_properties_with_the_mark_of_the_write(int properties, bool fits) =>
        Fits(Row([.. Enumerable.Range(0, properties).Select(number => ($"x{number}", (object)number))])).Should().Be(fits);

    [Fact]
    public void An_entity_takes_1_MiB_by_Azures_own_count()
    {
        TableEntity row = Row([.. Enumerable.Range(0, 15).Select(number => ($"x{number:00}", (object)new byte[65_536]))]);
        int left = TableLimits.EntityBytes - TableLimits.SizeOf(row) - WriteId.Reserved;
        row["rest"] = new byte[left - (8 + (2 * "rest".Length) + 4)];
        Fits(row).Should().BeTrue();
        row["rest"] = new byte[left - (8 + (2 * "rest".Length) + 4) + 1];
        Fits(row).Should().BeFalse();
    }

    [Fact]
    public void Azures_count_is_that_of_its_documentation() =>
        TableLimits.SizeOf(new("ab", "c") { { "t", "xyz" }, { "b", new byte[5] }, { "y", true }, { "i", 1 }, { "l", 1L }, { "d", 1.0 }, { "g", Guid.Empty }, { "w", DateTimeOffset.UnixEpoch } })
            .Should().Be(4 + (2 * 3) + (8 * (8 + 2)) + (4 + 6) + (4 + 5) + 1 + 4 + 8 + 8 + 16 + 8);

    [Theory]
    [InlineData("a1_", true)]
    [InlineData("_a", true)]
    [InlineData("1a", false)]
    [InlineData("a-b", false)]
    [InlineData("a b", false)]
    [InlineData("", false)]
    [InlineData("é", false)]
    [InlineData("PartitionKey", false)]
    [InlineData("RowKey", false)]
    [InlineData("Timestamp", false)]
    public void A_propertys_name_is_an_identifier_and_not_the_systems(string name, bool fits) => Fits(Row((name, 1))).Should().Be(fits);

    [Theory]
    [InlineData(255, true)]
    [InlineData(256, false)]
    public void A_propertys_name_has_255_characters(int characters, bool fits) => Fits(Row((new string('x', characters), 1))).Should().Be(fits);

    [Theory]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a#b")]
    [InlineData("a?b")]
    [InlineData("a\tb")]
    [InlineData("a\u007fb")]
    [InlineData("a\u009fb")]
    public void A_key_has_no_character_that_Azure_forbids(string key)
    {
        Fits(new TableEntity(key, "r")).Should().BeFalse();
        Fits(new TableEntity("p", key)).Should().BeFalse();
    }

    [Fact]
    public void Half_a_surrogate_pair_is_no_text()
    {
        string half = "a" + '\ud800'; // Not as a theory's row, which would mend it.
        Fits(new TableEntity("p", half)).Should().BeFalse();
        Fits(Row(("x", half))).Should().BeFalse();
    }

    [Theory]
    [InlineData(512, true)]
    [InlineData(513, false)]
    public void A_key_takes_1_KiB(int characters, bool fits) => Fits(new TableEntity("p", new string('k', characters))).Should().Be(fits);

    [Theory]
    [InlineData(1601, true)]
    [InlineData(1600, false)]
    public void An_instant_is_in_1601_or_later(int year, bool fits) => Fits(Row(("x", new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero)))).Should().Be(fits);

    [Fact]
    public void A_value_is_of_a_type_that_tables_have() => this.Invoking(_ => Row(("x", 1.5m))).Should().Throw<ArgumentException>();

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    [InlineData(0, false)]
    public void A_transaction_has_1_to_100_operations(int operations, bool fits) =>
        Fits([.. Enumerable.Range(0, operations).Select(number => Add("p", $"r{number}"))]).Should().Be(fits);

    [Fact]
    public void A_transaction_stays_in_one_partition() => Fits([Add("p", "r"), Add("q", "r")]).Should().BeFalse();

    [Fact]
    public void A_transaction_has_a_row_once() => Fits([Add("p", "r"), new(TableTransactionActionType.Delete, new("p", "r"), ETag.All)]).Should().BeFalse();

    [Fact]
    public async Task A_transaction_takes_4_MiB_as_it_is_sent()
    {
        // 48 x 64 KiB are 3 MiB, and 4 in base64.
        TableTransactionAction[] large = [.. Enumerable.Range(0, 48).Select(number => Add("p", $"r{number}", ("x", new byte[65_536])))];
        Func<Task> act = () => _service.GetTableClient("table").SubmitTransactionAsync(large);
        (await act.Should().ThrowAsync<TableLimitException>()).WithMessage("*4194304*");
    }

    [Fact]
    public async Task A_guarded_write_without_an_ETag_is_no_unguarded_one()
    {
        Func<Task> update = () => _service.GetTableClient("table").UpdateEntityAsync(Row(("x", 1)), default);
        await update.Should().ThrowAsync<ArgumentException>();
        Func<Task> transaction = () => _service.GetTableClient("table").SubmitTransactionAsync([new(TableTransactionActionType.UpdateReplace, Row(("x", 1)))]);
        await transaction.Should().ThrowAsync<ArgumentException>();
    }

    [Theory]
    [InlineData("ab")]
    [InlineData("1ab")]
    [InlineData("a-b")]
    [InlineData("a12345678901234567890123456789012345678901234567890123456789012x")]
    public void A_tables_name_is_3_to_63_letters_and_digits(string name) =>
        _service.Invoking(service => service.GetTableClient(name)).Should().Throw<TableLimitException>();

    [Fact]
    public async Task What_is_refused_is_never_told()
    {
        Func<Task> act = () => _service.GetTableClient("table").AddEntityAsync(new("p", "secret/key") { { "x", 1 } });
        (await act.Should().ThrowAsync<TableLimitException>()).Which.Message.Should().NotContain("secret");
    }

    private static TableEntity Row(params (string Name, object Value)[] properties)
    {
        TableEntity row = new("p", "r");
        Array.ForEach(properties, property => row.Add(property.Name, property.Value));
        return row;
    }

    private static TableTransactionAction Add(string partition, string key, params (string Name, object Value)[] properties)
    {
        TableEntity row = new(partition, key);
        Array.ForEach(properties, property => row.Add(property.Name, property.Value));
        return new(TableTransactionActionType.Add, row);
    }

    private static bool Fits(TableEntity entity) => Passes(() => TableLimits.Check(entity));

    private static bool Fits(TableTransactionAction[] actions) => Passes(() => TableLimits.Check(actions));

    private static bool Passes(Action check)
    {
        try
        {
            check();
            return true;
        }
        catch (TableLimitException)
        {
            return false;
        }
    }
}
