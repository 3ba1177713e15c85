using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;
using FluentAssertions;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Functions.AccountLinking;
using VoiceCommerce.Functions.Hosting.Configuration;
using VoiceCommerce.Tests.Fakes;
using Xunit;

namespace VoiceCommerce.Tests.AccountLinking;

public sealed class TokenValidatorTests
{
    private static readonly Signer Rsa = Signer.Rsa();
    private static readonly Signer Ec = Signer.Ec();

    private readonly ManualClock time = new(Signer.Now);
    private readonly ScriptedKeys keys = new(Signer.KeySet(Rsa, Ec));

    [Fact]
    public async Task A_token_signed_with_RS256_names_the_household() => (await Validate(Rsa.Token())).Should().Be(Home("house-1"));

    [Fact]
    public async Task A_token_signed_with_ES256_names_the_household() => (await Validate(Ec.Token())).Should().Be(Home("house-1"));

    [Fact]
    public async Task The_household_may_stand_in_another_claim()
    {
        TokenValidator validator = new(Settings("home"), keys, time);

        (await validator.ValidateAsync(Rsa.Token(Claims("home", "house-2")), default)).Should().Be(Home("house-2"));
        (await validator.ValidateAsync(Rsa.Token(), default)).Should().BeOfType<Account.Unlinked>();
    }

    [Fact]
    public async Task One_audience_of_several_is_enough() =>
        (await Validate(Rsa.Token(Claims("aud", new JsonArray("other", Signer.Audience))))).Should().Be(Home("house-1"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("garbage")]
    [InlineData("..")]
    [InlineData("a.b.c")]
    [InlineData("a.b.c.d.e")]
    [InlineData("Atza|IwEBIAJ")] // Amazon's own tokens look like this.
    public async Task What_is_no_JWT_is_unlinked_and_asks_nobody_for_keys(string? token)
    {
        (await Validate(token)).Should().BeOfType<Account.Unlinked>();
        keys.Fetches.Should().Be(0);
    }

    [Fact]
    public async Task A_token_that_is_too_long_is_not_even_decoded()
    {
        (await Validate(Rsa.Token(Claims("pad", new string('a', SignedTokens.MaxLength))))).Should().BeOfType<Account.Unlinked>();
        keys.Fetches.Should().Be(0);
    }

    [Theory]
    [InlineData("iss", "https://id.evil.example")]
    [InlineData("iss", "https://id.shop.example/")]
    [InlineData("iss", null)]
    [InlineData("aud", "somebody-else")]
    [InlineData("aud", null)]
    [InlineData("aud", "")]
    [InlineData("sub", null)]
    [InlineData("sub", "")]
    [InlineData("sub", "two words")]
    public async Task A_token_for_somebody_else_is_unlinked(string claim, string? value) =>
        (await Validate(Rsa.Token(Claims(claim, value)))).Should().BeOfType<Account.Unlinked>();

    [Theory]
    [InlineData("[\"house-1\"]")]
    [InlineData("{\"id\":\"house-1\"}")]
    [InlineData("true")]
    public async Task A_household_is_text(string subject) =>
        (await Validate(Rsa.Token(Claims("sub", JsonNode.Parse(subject))))).Should().BeOfType<Account.Unlinked>();

    [Theory]
    [InlineData(1, true)]
    [InlineData(-59, true)]
    [InlineData(-60, false)] // At the end of the skew.
    [InlineData(-3600, false)]
    public async Task An_expired_token_holds_only_within_the_skew(int seconds, bool linked) =>
        (await Validate(Rsa.Token(Claims("exp", Signer.Now.AddSeconds(seconds).ToUnixTimeSeconds())))).Should().Match<Account>(account => account is Account.Linked == linked);

    [Theory]
    [InlineData(60, true)]
    [InlineData(61, false)]
    public async Task A_token_of_the_future_holds_only_within_the_skew(int seconds, bool linked) =>
        (await Validate(Rsa.Token(Claims("nbf", Signer.Now.AddSeconds(seconds).ToUnixTimeSeconds())))).Should().Match<Account>(account => account is Account.Linked == linked);

    [Theory]
    [InlineData(null)]
    [InlineData("\"tomorrow\"")]
    [InlineData("1e300")]
    [InlineData("-1")]
    public async Task A_token_must_say_when_it_expires(string? expires) =>
        (await Validate(Rsa.Token(Claims("exp", expires is null ? null : JsonNode.Parse(expires))))).Should().BeOfType<Account.Unlinked>();

    [Fact]
    public async Task A_token_without_a_signature_is_refused()
    {
        string unsigned = $"{Signer.Part("""{"alg":"none","typ":"JWT"}""")}.{Signer.Part(Signer.Claims().ToJsonString())}.";

        (await Validate(unsigned)).Should().BeOfType<Account.Unlinked>();
    }

    [Theory]
    [InlineData("none")]
    [InlineData("None")]
    [InlineData("HS256")]
    [InlineData("RS512")]
    [InlineData("PS256")]
    [InlineData("rs256")]
    [InlineData("")]
    public async Task The_token_does_not_choose_the_algorithm(string algorithm) =>
        (await Validate(Rsa.Token(header: new() { ["alg"] = algorithm }))).Should().BeOfType<Account.Unlinked>();

    [Fact]
    public async Task A_public_key_is_no_shared_secret()
    {
        byte[] published = Encoding.UTF8.GetBytes(Signer.KeySet(Rsa));
        byte[] modulus = Base64Url.DecodeFromChars((string)Rsa.PublicKey["n"]!);

        (await Validate(Signer.Hmac(published, Rsa.Kid).Token())).Should().BeOfType<Account.Unlinked>();
        (await Validate(Signer.Hmac(modulus, Rsa.Kid).Token())).Should().BeOfType<Account.Unlinked>();
    }

    [Fact]
    public async Task A_published_secret_signs_nothing()
    {
        Signer secret = Signer.Hmac(new byte[32], "secret");
        keys.Answer = Signer.KeySet(secret, Rsa);

        (await Validate(secret.Token())).Should().BeOfType<Account.Unlinked>();
    }

    [Fact]
    public async Task A_key_of_the_other_kind_does_not_fit_the_algorithm()
    {
        (await Validate(Ec.Token(header: new() { ["kid"] = Rsa.Kid }))).Should().BeOfType<Account.Unlinked>();
        (await Validate(Rsa.Token(header: new() { ["kid"] = Ec.Kid }))).Should().BeOfType<Account.Unlinked>();
        (await Validate(Ec.Token(header: new() { ["kid"] = Rsa.Kid, ["alg"] = "RS256" }))).Should().BeOfType<Account.Unlinked>();
    }

    [Fact]
    public async Task A_key_too_short_or_of_another_curve_or_for_encryption_signs_nothing()
    {
        Signer shortKey = Signer.Rsa("short", bits: 1024);
        Signer otherCurve = Signer.Ec("p384", "P-384");
        Signer encryption = Signer.Rsa("enc", use: "enc");
        keys.Answer = Signer.KeySet(shortKey, otherCurve, encryption, Rsa);

        (await Validate(shortKey.Token())).Should().BeOfType<Account.Unlinked>();
        (await Validate(otherCurve.Token())).Should().BeOfType<Account.Unlinked>();
        (await Validate(encryption.Token())).Should().BeOfType<Account.Unlinked>();
    }

    [Fact]
    public async Task Another_key_under_the_same_name_does_not_fit() =>
        (await Validate(Signer.Rsa(Rsa.Kid).Token())).Should().BeOfType<Account.Unlinked>();

    [Fact]
    public async Task A_key_that_the_token_brings_along_is_not_looked_at()
    {
        Signer own = Signer.Rsa("own");

        (await Validate(own.Token(header: new() { ["jwk"] = own.PublicKey, ["jku"] = "https://id.evil.example/keys" }))).Should().BeOfType<Account.Unlinked>();
    }

    [Fact]
    public async Task An_extension_that_must_be_understood_is_not() =>
        (await Validate(Rsa.Token(header: new() { ["crit"] = new JsonArray("exp") }))).Should().BeOfType<Account.Unlinked>();

    [Fact]
    public async Task Every_changed_character_of_a_token_breaks_it()
    {
        string token = Rsa.Token();
        foreach (int place in Enumerable.Range(0, token.Length - 1).Where(place => place % 17 == 0 && token[place] != '.'))
        {
            char[] changed = token.ToCharArray();
            changed[place] = changed[place] == 'A' ? 'B' : 'A';

            (await Validate(new(changed))).Should().BeOfType<Account.Unlinked>($"character {place} was changed");
        }
    }

    [Fact]
    public async Task A_token_without_a_key_id_needs_a_provider_with_one_key()
    {
        string token = Rsa.Token(header: new() { ["kid"] = null });
        (await Validate(token)).Should().BeOfType<Account.Unlinked>();

        keys.Answer = Signer.KeySet(Rsa);
        (await new TokenValidator(Settings(), keys, time).ValidateAsync(token, default)).Should().Be(Home("house-1"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"keys\":5}")]
    [InlineData("{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"key-1\"}]}")]
    [InlineData("{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"key-1\",\"n\":\"!!\",\"e\":\"AQAB\"}]}")]
    public async Task Without_the_providers_keys_nobody_can_tell(string? answer)
    {
        keys.Answer = answer;

        (await Validate(Rsa.Token())).Should().Be(new Account.Unknown());
    }

    [Fact]
    public async Task A_broken_key_in_the_set_spoils_only_itself()
    {
        Signer offCurve = Signer.Ec("off");
        offCurve.PublicKey["x"] = offCurve.PublicKey["y"]!.DeepClone();
        Signer noNumber = Signer.Rsa("none");
        noNumber.PublicKey["n"] = "!!";
        keys.Answer = Signer.KeySet(noNumber, offCurve, Rsa);

        (await Validate(offCurve.Token())).Should().BeOfType<Account.Unlinked>();
        (await Validate(noNumber.Token())).Should().BeOfType<Account.Unlinked>();
        (await Validate(Rsa.Token())).Should().Be(Home("house-1"));
    }

    [Fact]
    public async Task A_token_that_held_is_not_checked_again_until_it_expires()
    {
        TokenValidator validator = new(Settings(), keys, time);
        string token = Rsa.Token(Claims("exp", Signer.Now.AddMinutes(5).ToUnixTimeSeconds()));
        await validator.ValidateAsync(token, default);
        keys.Answer = null;

        (await validator.ValidateAsync(token, default)).Should().Be(Home("house-1"));
        time.Advance(TimeSpan.FromMinutes(6) + TimeSpan.FromSeconds(1));
        (await validator.ValidateAsync(token, default)).Should().BeOfType<Account.Unlinked>();
    }

    [Fact]
    public async Task A_key_that_was_withdrawn_stops_counting_soon()
    {
        TokenValidator validator = new(Settings(), keys, time);
        string token = Rsa.Token(Claims("exp", Signer.Now.AddDays(30).ToUnixTimeSeconds()));
        await validator.ValidateAsync(token, default);
        keys.Answer = Signer.KeySet(Ec);
        time.Advance(SigningKeys.RenewAfter + TimeSpan.FromSeconds(1));
        await validator.ValidateAsync(Ec.Token(Claims("exp", Signer.Now.AddDays(30).ToUnixTimeSeconds())), default); // Sets off the renewal.
        SpinWait.SpinUntil(() => keys.Fetches == 2);

        (await Eventually(() => validator.ValidateAsync(token, default), account => account is Account.Unlinked)).Should().BeTrue();
    }

    private static async Task<bool> Eventually(Func<Task<Account>> ask, Func<Account, bool> holds)
    {
        for (int tries = 0; tries < 1_000; tries++)
        {
            if (holds(await ask()))
            {
                return true;
            }

            await Task.Delay(5);
        }

        return false;
    }

    private static Account.Linked Home(string household) => new(HouseholdId.From(household)!);

    private static JsonObject Claims(string name, JsonNode? value)
    {
        JsonObject claims = Signer.Claims();
        claims.Remove(name);
        if (value is not null)
        {
            claims[name] = value;
        }

        return claims;
    }

    private static AccountLinkingSettings Settings(string claim = "sub") => new(Signer.Issuer, Signer.Audience, new("https://id.shop.example/keys"), claim);

    private Task<Account> Validate(string? token) => new TokenValidator(Settings(), keys, time).ValidateAsync(token, default);
}
