using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using FluentAssertions;
using VoiceCommerce.Functions.Alexa.Verification;
using Xunit;

namespace VoiceCommerce.Tests.Alexa.Verification;

public sealed class ChainValidatorTests
{
    private static readonly ChainValidator Validator = ChainValidator.TrustingOnly([Forge.Root.Certificate]);

    [Fact]
    public void A_chain_to_a_trusted_root_is_trusted() => Trusts(Forge.GoodChain);

    [Fact]
    public void The_root_need_not_be_sent() => Trusts(Forge.Pem(Forge.Leaf, Forge.Authority));

    [Fact]
    public void Behind_the_leaf_the_order_does_not_matter() => Trusts(Forge.Pem(Forge.Leaf, Forge.Root, Forge.Authority));

    [Fact]
    public void Certificates_that_are_not_needed_do_no_harm() =>
        Trusts(Forge.Pem(Forge.Leaf, Forge.Make(Recipe.OfAnAuthority("CN=Stranger", Forge.OtherKey)), Forge.Authority));

    [Fact]
    public void Six_certificates_are_accepted() =>
        Trusts(Forge.Pem([Forge.Leaf, .. Enumerable.Repeat(Forge.Authority, 5)]));

    [Fact]
    public void Seven_certificates_are_too_many() =>
        Refuses(Forge.Pem([Forge.Leaf, .. Enumerable.Repeat(Forge.Authority, 6)]), "too many");

    [Fact]
    public void The_leaf_comes_first() => Refuses(Forge.Pem(Forge.Authority, Forge.Leaf, Forge.Root), "no such DNS name");

    [Fact]
    public void An_intermediate_that_was_not_sent_is_missing() => Refuses(Forge.Pem(Forge.Leaf, Forge.Root), "PartialChain");

    [Fact]
    public void An_intermediate_that_this_machine_happens_to_know_was_still_not_sent() =>
        Reason(ChainValidator.TrustingOnly([Forge.Root.Certificate, Forge.Authority.Certificate]), Forge.Pem(Forge.Leaf))
            .Should().Contain("was not sent");

    [Fact]
    public void A_chain_signed_with_elliptic_keys_is_trusted_too()
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Forged root = Forge.Make(Recipe.OfAnAuthority("CN=Elliptic", key));

        ChainValidator.TrustingOnly([root.Certificate]).Validate(Encoding.ASCII.GetBytes(Forge.Pem(Forge.Make(new Recipe(), root))), Forge.Now)
            .Should().BeOfType<ChainVerdict.Trusted>();
    }

    [Fact]
    public void An_unknown_root_is_not_trusted_for_being_sent()
    {
        Forged root = Forge.Make(Recipe.OfAnAuthority("CN=Root", Forge.OtherKey)); // It even bears the trusted one's name.

        Refuses(Forge.Pem(Forge.Make(new Recipe(), root), root), "not trusted");
    }

    [Fact]
    public void A_self_signed_leaf_is_not_trusted() => Refuses(Forge.Pem(Forge.Make(new Recipe())), "not trusted");

    [Fact]
    public void A_leaf_that_is_itself_the_trusted_root_has_no_authority_behind_it()
    {
        Forged alone = Forge.Make(new Recipe { IsAuthority = true, KeyUsage = null });

        Reason(ChainValidator.TrustingOnly([alone.Certificate]), Forge.Pem(alone)).Should().Contain("no authority behind it");
    }

    [Fact]
    public void The_systems_roots_do_not_know_a_chain_made_here() =>
        Reason(ChainValidator.TrustingSystemRoots(), Forge.GoodChain).Should().Contain("not trusted");

    [Theory]
    [InlineData(-30, -1)] // Expired.
    [InlineData(1, 30)] // Not yet valid.
    public void The_leafs_dates_hold(int from, int until) =>
        RefusesLeaf(new Recipe { NotBefore = Forge.Now.AddDays(from), NotAfter = Forge.Now.AddDays(until) }, "NotTimeValid");

    [Fact]
    public void An_expired_intermediate_spoils_the_chain()
    {
        Forged expired = Forge.Make(Recipe.OfAnAuthority("CN=Expired", Forge.AuthorityKey) with { NotAfter = Forge.Now.AddDays(-1) }, Forge.Root);

        Refuses(Forge.Pem(Forge.Make(new Recipe(), expired), expired), "NotTimeValid");
    }

    [Fact]
    public void The_key_is_good_only_while_every_certificate_of_its_chain_is()
    {
        Forged brief = Forge.Make(
            Recipe.OfAnAuthority("CN=Brief", Forge.AuthorityKey) with { NotBefore = Forge.Now.AddDays(-1), NotAfter = Forge.Now.AddDays(1) },
            Forge.Root);

        SigningKey key = Trusts(Forge.Pem(Forge.Make(new Recipe(), brief), brief));

        key.IsValidAt(Forge.Now.AddDays(-1)).Should().BeTrue();
        key.IsValidAt(Forge.Now.AddDays(-1).AddSeconds(-1)).Should().BeFalse();
        key.IsValidAt(Forge.Now.AddDays(1)).Should().BeTrue();
        key.IsValidAt(Forge.Now.AddDays(1).AddSeconds(1)).Should().BeFalse();
    }

    [Theory]
    [InlineData("echo-api.amazon.com.evil.example")]
    [InlineData("evil-echo-api.amazon.com")]
    [InlineData("x.echo-api.amazon.com")]
    [InlineData("amazon.com")]
    [InlineData("*.amazon.com")] // A wildcard would fit, but Alexa's certificate names itself.
    [InlineData("echo-api.amazon.com.")]
    [InlineData("echo-api.amazon.co")]
    public void Another_name_is_not_Alexas(string name) => RefusesLeaf(new Recipe { DnsNames = [name] }, "no such DNS name");

    [Theory]
    [InlineData("echo-api.amazon.com")]
    [InlineData("Echo-API.Amazon.com")] // DNS names have no case.
    public void One_of_several_names_is_enough(string name) => TrustsLeaf(new Recipe { DnsNames = ["other.example", name] });

    [Fact]
    public void The_subjects_common_name_does_not_count() =>
        RefusesLeaf(new Recipe { Subject = "CN=echo-api.amazon.com", DnsNames = ["evil.example"] }, "no such DNS name");

    [Fact]
    public void A_certificate_without_alternative_names_is_not_Alexas() =>
        RefusesLeaf(new Recipe { Subject = "CN=echo-api.amazon.com", DnsNames = [] }, "no such DNS name");

    [Fact]
    public void A_URI_that_holds_the_name_does_not_count() =>
        RefusesLeaf(new Recipe { DnsNames = [], UriNames = [new Uri("https://echo-api.amazon.com")] }, "no such DNS name");

    [Fact]
    public void An_email_address_that_holds_the_name_does_not_count() =>
        RefusesLeaf(new Recipe { DnsNames = [], EmailNames = ["echo-api.amazon.com"] }, "no such DNS name");

    [Fact]
    public void Alternative_names_that_cannot_be_read_are_refused() =>
        RefusesLeaf(new Recipe { DnsNames = [], Extra = new X509Extension("2.5.29.17", [0x30, 0x7F, 0x82], critical: false) }, "cannot be read");

    [Theory]
    [InlineData] // Without the extension it would be good for everything.
    [InlineData("1.3.6.1.5.5.7.3.2")] // Client authentication.
    [InlineData("1.3.6.1.5.5.7.3.3")] // Code signing.
    [InlineData("2.5.29.37.0")] // Any purpose.
    public void The_leaf_is_for_server_authentication(params string[] purposes) =>
        RefusesLeaf(new Recipe { Purposes = purposes }, "server authentication");

    [Fact]
    public void Server_authentication_may_stand_among_others() =>
        TrustsLeaf(new Recipe { Purposes = ["1.3.6.1.5.5.7.3.2", Recipe.ServerAuthentication] });

    [Fact]
    public void An_authority_for_another_purpose_cannot_make_a_server()
    {
        Forged clientsOnly = Forge.Make(Recipe.OfAnAuthority("CN=Clients", Forge.AuthorityKey) with { Purposes = ["1.3.6.1.5.5.7.3.2"] }, Forge.Root);

        Refuses(Forge.Pem(Forge.Make(new Recipe(), clientsOnly), clientsOnly), "not trusted");
    }

    [Fact]
    public void The_leafs_key_is_for_signing() =>
        RefusesLeaf(new Recipe { KeyUsage = X509KeyUsageFlags.KeyEncipherment }, "not for signing");

    [Fact]
    public void An_RSA_key_of_1024_bits_is_too_short()
    {
        using RSA weak = RSA.Create(1024);

        RefusesLeaf(new Recipe { Key = weak }, "too short");
    }

    [Fact]
    public void An_elliptic_key_is_refused()
    {
        using ECDsa elliptic = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        RefusesLeaf(new Recipe { Key = elliptic }, "not RSA");
    }

    [Fact]
    public void A_leaf_that_signs_a_leaf_is_refused()
    {
        // Anybody who has a good certificate of his own could otherwise make one for Alexa's name.
        Forged own = Forge.Make(new Recipe { Subject = "CN=evil.example", DnsNames = ["evil.example"], Key = Forge.OtherKey }, Forge.Authority);

        Refuses(Forge.Pem(Forge.Make(new Recipe(), own), own, Forge.Authority), "not trusted");
        CertificateRules.IssuerFault(own.Certificate).Should().NotBeNull();
    }

    [Theory]
    [InlineData(false, X509KeyUsageFlags.KeyCertSign)] // Says that it is none.
    [InlineData(null, X509KeyUsageFlags.KeyCertSign)] // Says nothing: some platforms would take its key usage for an answer.
    [InlineData(null, null)]
    [InlineData(true, X509KeyUsageFlags.DigitalSignature)] // May not sign certificates.
    [InlineData(true, X509KeyUsageFlags.CrlSign)]
    public void An_intermediate_is_an_authority_and_may_sign_certificates(bool? isAuthority, X509KeyUsageFlags? usage)
    {
        Recipe recipe = Recipe.OfAnAuthority("CN=Weak", Forge.AuthorityKey) with { IsAuthority = isAuthority, KeyUsage = usage };
        Forged weak = Forge.Make(recipe, Forge.Root);

        Refuses(Forge.Pem(Forge.Make(new Recipe(), weak), weak), "not trusted");
        CertificateRules.IssuerFault(weak.Certificate).Should().NotBeNull(); // Whatever this platform's chain builder thinks of it.
    }

    [Fact]
    public void A_path_is_no_longer_than_its_authority_allows()
    {
        Forged last = Forge.Make(Recipe.OfAnAuthority("CN=Last", Forge.AuthorityKey) with { PathLength = 0 }, Forge.Root);
        Forged further = Forge.Make(Recipe.OfAnAuthority("CN=Further", Forge.OtherKey), last);

        Refuses(Forge.Pem(Forge.Make(new Recipe(), further), further, last), "not trusted");
    }

    [Fact]
    public void A_signature_with_SHA_1_is_too_weak() => RefusesLeaf(new Recipe { Hash = HashAlgorithmName.SHA1 }, "weak algorithm");

    [Fact]
    public void A_critical_extension_that_nobody_knows_is_refused() =>
        RefusesLeaf(new Recipe { Extra = new X509Extension("1.3.6.1.4.1.99999.1", [5, 0], critical: true) }, "not trusted");

    [Fact]
    public void A_certificate_changed_after_it_was_signed_is_refused()
    {
        byte[] tampered = Forge.Leaf.Certificate.RawData;
        tampered[^1] ^= 1; // The last byte of its signature.

        Refuses(new string(PemEncoding.Write("CERTIFICATE", tampered)) + "\n" + Forge.Pem(Forge.Authority), "not trusted");
    }

    [Fact]
    public void A_private_key_in_the_chain_is_refused() =>
        Refuses(Forge.GoodChain + Forge.OtherKey.ExportPkcs8PrivateKeyPem(), "something else than certificates");

    [Theory]
    [InlineData("")]
    [InlineData("<html>503</html>")]
    [InlineData("-----BEGIN CERTIFICATE-----")]
    [InlineData("-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----")]
    [InlineData("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----")]
    [InlineData("-----BEGIN CERTIFICATE-----\n!!!!\n-----END CERTIFICATE-----")]
    [InlineData("-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----")]
    public void What_is_no_chain_is_refused(string pem) => Refuses(pem, "the chain ");

    [Fact]
    public void A_certificate_that_is_not_in_PEM_is_refused() =>
        Validator.Validate(Forge.Leaf.Certificate.RawData, Forge.Now).Should().BeOfType<ChainVerdict.Refused>();

    [Fact]
    public void A_chain_cut_off_anywhere_or_changed_anywhere_never_throws()
    {
        byte[] good = Encoding.ASCII.GetBytes(Forge.GoodChain);
        Random random = new(7);
        for (int attempt = 0; attempt < 300; attempt++)
        {
            byte[] bad = good[..random.Next(good.Length)];
            if (bad.Length > 0)
            {
                bad[random.Next(bad.Length)] = (byte)random.Next(256);
            }

            Validator.Invoking(validator => validator.Validate(bad, Forge.Now)).Should().NotThrow();
        }
    }

    [Fact]
    public void Without_a_root_there_is_no_validator() =>
        FluentActions.Invoking(() => ChainValidator.TrustingOnly([])).Should().Throw<ArgumentException>();

    private static void TrustsLeaf(Recipe recipe) => Trusts(Forge.Pem(Forge.Make(recipe, Forge.Authority), Forge.Authority));

    private static void RefusesLeaf(Recipe recipe, string because) =>
        Refuses(Forge.Pem(Forge.Make(recipe, Forge.Authority), Forge.Authority), because);

    private static SigningKey Trusts(string pem) =>
        Validator.Validate(Encoding.ASCII.GetBytes(pem), Forge.Now).Should().BeOfType<ChainVerdict.Trusted>().Subject.Key;

    private static void Refuses(string pem, string because) => Reason(Validator, pem).Should().Contain(because);

    private static string Reason(ChainValidator validator, string pem) =>
        validator.Validate(Encoding.ASCII.GetBytes(pem), Forge.Now).Should().BeOfType<ChainVerdict.Refused>().Subject.Reason;
}
