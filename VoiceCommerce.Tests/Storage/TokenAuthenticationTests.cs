using System.Collections.Concurrent;
using Azure;
using Azure.Core;
using Azure.Identity;
using FluentAssertions;
using VoiceCommerce.Functions.Storage.Blobs;
using VoiceCommerce.Functions.Storage.Tables.Client;
using VoiceCommerce.Tests.Notices;
using Xunit;

namespace VoiceCommerce.Tests.Storage;

/// <summary>Both clients with an identity's token instead of the account's key.</summary>
public sealed class TokenAuthenticationTests
{
    private const string Tables = "tables";
    private const string Blobs = "blobs";
    private const string Challenge = "Bearer realm=\"\", error=\"insufficient_claims\", claims=\"eyJhY2Nlc3NfdG9rZW4iOnt9fQ==\"";

    private readonly CannedAnswers _service = new();
    private readonly Identity _identity = new();
    private readonly KeptLog<TokenAuthenticationTests> _log = new();

    [Theory]
    [InlineData(Tables, "https://shop.table.core.windows.net/things()", "2019-02-02")] // Azure.Data.Tables sends the same with a token.
    [InlineData(Blobs, "https://shop.blob.core.windows.net/things/one", "2019-12-12")] // Tokens are taken since 2017-11-09.
    public async Task Every_request_carries_the_token_and_the_version_and_no_signature_of_a_key(string client, string address, string version)
    {
        await AskAsync(client);
        (Uri sent, Dictionary<string, string> headers) = _service.Sent.Should().ContainSingle().Subject;
        sent.GetLeftPart(UriPartial.Path).Should().Be(address);
        headers["Authorization"].Should().Be("Bearer token-1");
        headers["x-ms-version"].Should().Be(version);
        headers.Values.Should().NotContain(value => value.Contains("SharedKey", StringComparison.OrdinalIgnoreCase));
        headers.Keys.Should().NotContain("x-ms-date", "only a key's signature needs it");
    }

    [Theory]
    [InlineData(Tables)]
    [InlineData(Blobs)]
    public async Task The_token_is_one_for_storage_and_is_asked_for_once(string client)
    {
        await AskAsync(client, times: 3);
        _identity.Asked.Should().ContainSingle().Which.Scopes.Should().Equal("https://storage.azure.com/.default");
        _service.Sent.Should().HaveCount(3).And.OnlyContain(sent => sent.Headers["Authorization"] == "Bearer token-1");
    }

    [Theory]
    [InlineData(Tables, "http://shop.table.core.windows.net")]
    [InlineData(Tables, "http://127.0.0.1:10002/devstoreaccount1")]
    [InlineData(Tables, "http://localhost:10002/devstoreaccount1")]
    [InlineData(Blobs, "http://shop.blob.core.windows.net")]
    [InlineData(Blobs, "http://127.0.0.1:10000/devstoreaccount1")]
    public async Task A_token_is_never_sent_in_the_clear_not_on_this_machine_either(string client, string address)
    {
        Func<Task> ask = () => AskAsync(client, address: address);
        await ask.Should().ThrowAsync<FormatException>();
        _service.Sent.Should().BeEmpty();
        _identity.Asked.Should().BeEmpty();
    }

    [Theory]
    [InlineData(Tables, 401, null, 1)]
    [InlineData(Tables, 403, null, 1)]
    [InlineData(Tables, 401, Challenge, 2)] // Continuous access evaluation: once more, with a token that has the claims.
    [InlineData(Blobs, 401, null, 1)]
    [InlineData(Blobs, 403, null, 1)]
    [InlineData(Blobs, 401, Challenge, 2)]
    public async Task A_refused_token_is_not_sent_again_and_again(string client, int status, string? challenge, int requests)
    {
        _service.Answer = _ => new(status, "", challenge);
        Func<Task> ask = () => AskAsync(client);
        (await ask.Should().ThrowAsync<RequestFailedException>()).Which.Status.Should().Be(status);
        _service.Sent.Should().HaveCount(requests);
        _identity.Asked.Should().HaveCount(requests);
        _identity.Asked.Last().Claims.Should().Be(requests == 1 ? null : """{"access_token":{}}""");
        _log.Text.Should().NotContain("token-");
    }

    [Theory]
    [InlineData(Tables)]
    [InlineData(Blobs)]
    public async Task Where_no_token_is_to_be_had_nothing_is_sent(string client)
    {
        _identity.Refusal = new InvalidOperationException("This machine has no identity.");
        Func<Task> ask = () => AskAsync(client);
        await ask.Should().ThrowAsync<Exception>();
        _service.Sent.Should().BeEmpty();
    }

    [Fact]
    public async Task An_identity_that_gives_no_token_is_no_answer_of_the_tables()
    {
        _identity.Refusal = new AuthenticationFailedException("This machine has no identity.");
        Func<Task> ask = () => AskAsync(Tables);
        (await ask.Should().ThrowAsync<RequestFailedException>()).Which.Status.Should().Be(0);
        _service.Sent.Should().BeEmpty();
    }

    private async Task AskAsync(string client, int times = 1, string? address = null)
    {
        if (client == Tables)
        {
            TableClientOptions options = new() { Logger = _log };
            options.AddPolicy(_service, HttpPipelinePosition.BeforeTransport);
            using TableServiceClient service = new(new(address ?? "https://shop.table.core.windows.net"), _identity, options);
            for (int time = 0; time < times; time++)
            {
                await foreach (TableEntity _ in service.GetTableClient("things").QueryAsync())
                {
                    // None.
                }
            }
        }
        else
        {
            BlobClientOptions options = new();
            options.AddPolicy(_service, HttpPipelinePosition.BeforeTransport);
            using BlobContainerClient container = new(new(address ?? "https://shop.blob.core.windows.net"), _identity, "things", _log, options);
            _service.Answer = _service.Answer(0).Status == 200 ? _ => new(404) : _service.Answer;
            for (int time = 0; time < times; time++)
            {
                await container.DownloadAsync("one", Stream.Null, 1_000, null, default);
            }
        }
    }

    private sealed class Identity : TokenCredential
    {
        public ConcurrentQueue<TokenRequestContext> Asked { get; } = [];

        public Exception? Refusal { get; set; }

        public override async ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            await Task.Yield();
            return GetToken(requestContext, cancellationToken);
        }

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Asked.Enqueue(requestContext);
            return Refusal is not null
                ? throw Refusal
                : new($"token-{Asked.Count}", TimeProvider.System.GetUtcNow().AddHours(12));
        }
    }
}
