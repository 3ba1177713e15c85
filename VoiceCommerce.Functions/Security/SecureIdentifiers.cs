using System.Security.Cryptography;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Functions.Security;

/// <summary>Ids that nobody can guess: 26 characters of Crockford's base 32, which is 130 random bits and can be read out on the phone.</summary>
internal sealed class SecureIdentifiers : IIdentifiers
{
    private const string Crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 26;

    public OrderId NewOrder() => OrderId.From("ord-" + RandomNumberGenerator.GetString(Crockford, Length))!;

    public DialogueRef NewDialogue() => DialogueRef.From(RandomNumberGenerator.GetString(Crockford, Length))!;
}
