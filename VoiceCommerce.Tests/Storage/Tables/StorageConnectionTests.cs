using FluentAssertions;
using VoiceCommerce.Functions.Storage.Tables.Client;
using Xunit;

namespace VoiceCommerce.Tests.Storage.Tables;

public sealed class StorageConnectionTests
{
    [Theory]
    [InlineData("DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=c2VjcmV0;EndpointSuffix=core.windows.net", "https://shop.table.core.windows.net/")]
    [InlineData("accountname=shop;accountkey=c2VjcmV0", "https://shop.table.core.windows.net/")]
    [InlineData("AccountName=shop;AccountKey=c2VjcmV0;EndpointSuffix=core.chinacloudapi.cn;", "https://shop.table.core.chinacloudapi.cn/")]
    [InlineData("AccountName=shop;AccountKey=c2VjcmV0;TableEndpoint=http://127.0.0.1:10002/shop", "http://127.0.0.1:10002/shop")]
    [InlineData("UseDevelopmentStorage=true", "http://127.0.0.1:10002/devstoreaccount1")]
    public void An_account_is_found_where_its_connection_string_says(string text, string endpoint) =>
        StorageConnection.Parse(text).TableEndpoint.AbsoluteUri.Should().Be(endpoint);

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("AccountName=shop")]
    [InlineData("AccountKey=c2VjcmV0")]
    [InlineData("AccountName=shop;AccountKey=not base64")]
    [InlineData("AccountName=shop;AccountName=shop;AccountKey=c2VjcmV0")]
    [InlineData("TableEndpoint=https://shop.table.core.windows.net;SharedAccessSignature=sv=2019&sig=c2VjcmV0")]
    [InlineData("DefaultEndpointsProtocol=http;AccountName=shop;AccountKey=c2VjcmV0")] // In the clear over a network.
    [InlineData("AccountName=shop;AccountKey=c2VjcmV0;TableEndpoint=ftp://127.0.0.1")]
    [InlineData("AccountName=shop;AccountKey=c2VjcmV0;TableEndpoint=https://127.0.0.1?sig=1")]
    public void Anything_else_is_refused_without_being_told(string text) =>
        FluentActions.Invoking(() => StorageConnection.Parse(text)).Should().Throw<FormatException>().Which.Message.Should().NotContain("c2VjcmV0");
}
