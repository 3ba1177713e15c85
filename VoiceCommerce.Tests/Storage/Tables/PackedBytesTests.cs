using FluentAssertions;
using VoiceCommerce.Functions.Storage.Documents;
using VoiceCommerce.Functions.Storage.Tables;
using VoiceCommerce.Functions.Storage.Tables.Client;
using Xunit;

namespace VoiceCommerce.Tests.Storage.Tables;

/// <summary>Bytes that no packer makes shorter, so that nothing but their hash tells that they are others.</summary>
public sealed class PackedBytesTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(300)]
    [InlineData(200_000)]
    public void Bytes_of_any_length_come_back(int length)
    {
        byte[] bytes = Noise(length);
        PackedBytes.Get(Row(bytes), "doc", "household x").Should().Equal(bytes);
    }

    [Theory]
    [InlineData(1, "doc_0")]
    [InlineData(300, "doc_0")]
    [InlineData(200_000, "doc_3")]
    public void One_byte_of_the_same_length_is_another_document(int length, string part)
    {
        TableEntity row = Row(Noise(length));
        row.GetBinary(part)![^1] ^= 1;
        Reading(row).Should().Throw<CorruptDocumentException>();
    }

    [Fact]
    public void Parts_in_another_order_are_another_document()
    {
        TableEntity row = Row(Noise(200_000));
        (row["doc_0"], row["doc_1"]) = (row["doc_1"]!, row["doc_0"]!);
        Reading(row).Should().Throw<CorruptDocumentException>();
    }

    private static Action Reading(TableEntity row) => () => PackedBytes.Get(row, "doc", "household x");

    private static TableEntity Row(byte[] bytes)
    {
        TableEntity row = new("p", "r");
        PackedBytes.Put(row, "doc", bytes);
        return row;
    }

    private static byte[] Noise(int length)
    {
        byte[] noise = new byte[length];
        new Random(7).NextBytes(noise);
        return noise;
    }
}
