using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using VoiceCommerce.Core.Households;

namespace VoiceCommerce.Functions.Security;

/// <summary>
/// Names that tell two people, or two devices, apart and nobody which they are: an HMAC-SHA256 under a key of the server's, cut to 128 bits. The same person has the same one in every evidence
/// file of one home, and another one in another home.
/// </summary>
/// <param name="secret">At least 32 random bytes. With another secret everybody has another pseudonym.</param>
internal sealed class Pseudonyms(ReadOnlyMemory<byte> secret)
{
    private const int Bytes = 16;

    // The secret has other uses too, so this one has a key of its own (RFC 5869).
    private readonly byte[] key = HKDF.Expand(HashAlgorithmName.SHA256, secret.ToArray(), 32, "pseudonym"u8.ToArray());

    public string Of(HouseholdId household, PersonId voice) => Of(household, "voice", voice.Value);

    public string Of(HouseholdId household, MemberId member) => Of(household, "member", member.Value);

    public string Of(HouseholdId household, DeviceId device) => Of(household, "device", device.Value);

    // None of the three parts can hold a line feed, so no two people share the text.
    private string Of(HouseholdId household, string kind, string id) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{household}\n{kind}\n{id}")).AsSpan(0, Bytes));
}
