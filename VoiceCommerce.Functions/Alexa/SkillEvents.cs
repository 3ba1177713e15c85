using VoiceCommerce.Core;
using VoiceCommerce.Functions.AccountLinking;
using VoiceCommerce.Functions.Alexa.Parsing;

namespace VoiceCommerce.Functions.Alexa;

/// <summary>
/// What customers do in the Alexa app. Amazon delivers an event again, for up to an hour, until it is answered with 200: so what cannot be done now is
/// not acknowledged, and what can never be done is.
/// </summary>
internal sealed class SkillEvents(TokenValidator tokens, AccountLinks links, ILogger<SkillEvents> logger)
{
    /// <summary>False asks for the event again, later.</summary>
    public async Task<bool> LinkAsync(Incoming incoming, Message.AccountLinked linked, CancellationToken cancellation)
    {
        switch (await tokens.ValidateAsync(linked.AccessToken, cancellation))
        {
            case Account.Linked(var household):
                bool known = await links.LinkAsync(household, incoming.UserId!, cancellation);
                Log.SkillEvent(logger, incoming.Id, known ? "account linked" : "the shop does not know the household");
                return true;
            case Account.Unlinked(var reason):
                Log.SkillEvent(logger, incoming.Id, reason);
                return true;
            default:
                Log.AccountUnknown(logger, incoming.Id);
                return false;
        }
    }

    public async Task UnlinkAsync(Incoming incoming, CancellationToken cancellation)
    {
        bool wasLinked = await links.UnlinkAsync(incoming.UserId!, cancellation);
        Log.SkillEvent(logger, incoming.Id, wasLinked ? "account unlinked" : "no account was linked");
    }
}
