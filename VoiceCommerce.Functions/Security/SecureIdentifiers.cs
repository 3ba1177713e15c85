using System.Security.Cryptography;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Ports;
using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Functions.Security;

/// <summary>Ids of 130 random bits, so that none can be guessed and no two meet, in Crockford's base 32, which has no letter that is mistaken for a digit.</summary>
internal sealed class SecureIdentifiers : IIdentifiers
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int Length = 26;

    public OrderId NewOrder() => OrderId.From("ord-" + Random())!;

    public DialogueRef NewDialogue() => DialogueRef.From("dlg-" + Random())!;

    private static string Random() => RandomNumberGenerator.GetString(Alphabet, Length);
}
