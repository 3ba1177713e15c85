using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Turns;
using VoiceCommerce.Functions.AccountLinking;
using VoiceCommerce.Functions.Alexa.Parsing;
using VoiceCommerce.Functions.Alexa.Writing;
using VoiceCommerce.Functions.Hosting;

namespace VoiceCommerce.Functions.Alexa;

/// <summary>The shop's answer to a turn, as it was written once and is kept for a repeated request; null when there is no such household.</summary>
internal delegate Task<ReadOnlyMemory<byte>?> HandleTurn(Turn turn, Func<Reply, byte[]> write, CancellationToken cancellation);

/// <summary>Somebody spoke: whose home is it, what does the shop say. There is always an answer, and it is the truth.</summary>
internal sealed class SpokenTurns(TokenValidator tokens, HandleTurn handle, TimeProvider time, ILogger<SpokenTurns> logger)
{
    /// <summary>Alexa gives up after 8 seconds; an apology must still reach the customer.</summary>
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(5);

    public async Task<ReadOnlyMemory<byte>> AnswerAsync(Incoming incoming, Message.Said said)
    {
        // Not the connection's token: a turn that has begun is finished, so that the same request again finds its answer.
        using CancellationTokenSource deadline = new(Deadline, time);
        Account account = await AccountOfAsync(said, deadline.Token);
        ReadOnlyMemory<byte> answer = account switch
        {
            Account.Linked(var household) => await AnswerAsync(incoming, TurnOf(incoming, said, household), deadline.Token),
            Account.Unlinked(var reason) => Unlinked(incoming, said, reason),
            _ => AccountUnknown(incoming),
        };
        return said.Intent is Intent.SessionEnded ? AlexaReplyWriter.Silence : answer;
    }

    private async Task<Account> AccountOfAsync(Message.Said said, CancellationToken cancellation)
    {
        try
        {
            return await tokens.ValidateAsync(said.AccessToken, cancellation);
        }
        catch (OperationCanceledException)
        {
            return new Account.Unknown();
        }
    }

    private async Task<ReadOnlyMemory<byte>> AnswerAsync(Incoming incoming, Turn turn, CancellationToken deadline)
    {
        try
        {
            return await HandleAsync(turn, deadline).WaitAsync(deadline) ?? NoHousehold(incoming, turn);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested)
        {
            Log.TurnTooSlow(logger, turn.Id, turn.Household);
        }
#pragma warning disable CA1031 // Alexa would say "there was a problem with the skill's response", and the customer would not know about the order.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            // The message may quote what was said or bought; the type and the place do not.
            Log.TurnFailed(logger, turn.Id, turn.Household, FailureName.Of(failure), failure.StackTrace);
        }

        return AlexaReplyWriter.Write(DoorSpeech.SomethingWentWrong(incoming.Locale, turn.Dialogue));
    }

    // After its first commit a turn is not stopped any more. When the store stalls then, the customer is answered, and the turn goes on until it is done.
    private async Task<ReadOnlyMemory<byte>?> HandleAsync(Turn turn, CancellationToken deadline)
    {
        try
        {
            return await handle(turn, WriterFor(turn.Intent), deadline);
        }
        catch (Exception failure) when (deadline.IsCancellationRequested && failure is not OperationCanceledException)
        {
            Log.TurnFailed(logger, turn.Id, turn.Household, FailureName.Of(failure), failure.StackTrace);
            return null; // Nobody waits for it any more.
        }
    }

    private static Func<Reply, byte[]> WriterFor(Intent intent) =>
        intent is Intent.SessionEnded ? _ => AlexaReplyWriter.Silence.ToArray() : AlexaReplyWriter.Write;

    private static Turn TurnOf(Incoming incoming, Message.Said said, HouseholdId household) => new()
    {
        Id = incoming.Id,
        Household = household,
        Speaker = said.Speaker,
        Device = said.Device,
        Dialogue = said.Dialogue,
        Intent = said.Intent,
    };

    // Somebody who has not linked yet is an everyday thing; a token that does not hold is the operator's.
    private ReadOnlyMemory<byte> Unlinked(Incoming incoming, Message.Said said, string reason)
    {
        if (said.AccessToken is null)
        {
            Log.Unlinked(logger, incoming.Id, reason);
        }
        else
        {
            Log.TokenRefused(logger, incoming.Id, reason);
        }

        return AlexaReplyWriter.Write(DoorSpeech.LinkFirst(incoming.Locale));
    }

    private ReadOnlyMemory<byte> AccountUnknown(Incoming incoming)
    {
        Log.AccountUnknown(logger, incoming.Id);
        return AlexaReplyWriter.Write(DoorSpeech.AccountUnknown(incoming.Locale));
    }

    private ReadOnlyMemory<byte> NoHousehold(Incoming incoming, Turn turn)
    {
        Log.NoHousehold(logger, turn.Id, turn.Household);
        return AlexaReplyWriter.Write(DoorSpeech.NoHousehold(incoming.Locale));
    }
}
