using System.Net.Sockets;
using Azure;
using FluentAssertions;
using VoiceCommerce.Functions.Hosting;
using VoiceCommerce.Functions.Storage.Sqlite;
using Xunit;

namespace VoiceCommerce.Tests.Hosting;

/// <summary>What the log calls a failure: its type, and what tells an operator what to do, but never a sentence, which may quote what was said.</summary>
public sealed class FailureNameTests
{
    private const string Said = "reorder toilet paper";

    static FailureNameTests() => SQLitePCL.Batteries_V2.Init(); // As whoever can have such a failure did.

    public static TheoryData<Exception, string> Failures => new()
    {
        { new InvalidOperationException(Said), "InvalidOperationException" },
        { new SqliteFailure(13, Said), "SqliteFailure (database or disk is full, 13)" },
        { new HttpRequestException(HttpRequestError.NameResolutionError, Said), "HttpRequestException (NameResolutionError)" },
        { new SocketException((int)SocketError.ConnectionRefused), "SocketException (ConnectionRefused)" },
        { new TaskCanceledException(Said), "TaskCanceledException (given up, or no answer in time)" },
        { new RequestFailedException(403, Said, "AuthorizationFailure", null), "RequestFailedException (403 AuthorizationFailure)" },
        { new RequestFailedException(503, Said), "RequestFailedException (503)" },
        { new RequestFailedException(Said, new SocketException((int)SocketError.TimedOut)), "RequestFailedException (SocketException (TimedOut))" },
        { new AggregateException(Said, new SocketException((int)SocketError.TimedOut)), "AggregateException (SocketException (TimedOut))" },
        { new InvalidOperationException(Said, new SocketException((int)SocketError.TimedOut)), "InvalidOperationException" },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public void A_failure_has_a_name_and_a_reason_and_quotes_nobody(Exception failure, string name) => FailureName.Of(failure).Should().Be(name);
}
