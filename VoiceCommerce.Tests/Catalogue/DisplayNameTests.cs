using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using VoiceCommerce.Core.Catalogue;
using Xunit;

namespace VoiceCommerce.Tests.Catalogue;

public sealed class DisplayNameTests
{
    [Theory]
    [InlineData("Oat milk", "Oat milk")]
    [InlineData("  Oat \t\r\n  milk ", "Oat milk")]
    [InlineData(" Oat milk", "Oat milk")]
    [InlineData("Oat milk ", "Oat milk")]
    [InlineData("Oat  milk", "Oat milk")]
    [InlineData("Oat\u007fmilk", "Oatmilk")]
    [InlineData("Müesli & Söhne", "Müesli & Söhne")]
    [InlineData("<b>", "<b>")] // Escaping is the writer's business.
    [InlineData("Oat\u00a0milk", "Oat milk")]
    [InlineData("Oat\u0000mi\u0007lk", "Oatmilk")]
    [InlineData("\u202eklim\u202c", "klim")] // Text that runs backwards.
    [InlineData("oat\u200b\u2066\ufeffmilk", "oatmilk")] // What nobody sees.
    [InlineData("oat\u2028milk", "oat milk")]
    [InlineData("oat\ue000milk", "oatmilk")]
    [InlineData("🍪 cookies", "🍪 cookies")]
    public void A_name_is_what_people_can_see(string raw, string name) => DisplayName.From(raw)!.Value.Should().Be(name);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\n")]
    [InlineData("\u200b\u202e\u0000")]
    public void A_name_is_never_empty(string? raw) => DisplayName.From(raw).Should().BeNull();

    [Fact]
    public void Broken_text_leaves_no_broken_half() => DisplayName.From("oat\ud83cmilk")!.Value.Should().Be("oatmilk");

    [Fact]
    public void A_name_is_cut_and_never_within_a_character()
    {
        DisplayName.From(new string('a', 500))!.Value.Should().HaveLength(DisplayName.Max);
        DisplayName.From(new string('a', DisplayName.Max - 1) + "🍪")!.Value.Should().Be(new string('a', DisplayName.Max - 1));
    }

    [Fact]
    public void A_clean_name_stays_as_it_is() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2_000),
        Prop.ForAll(Gen.ListOf(Gen.Choose(0, 0xffff)).ToArbitrary(), units =>
        {
            DisplayName? once = DisplayName.From(new string([.. units.Select(unit => (char)unit)]));
            DisplayName.From(once?.Value).Should().Be(once);
            (once is null || once.Value.Length is > 0 and <= DisplayName.Max).Should().BeTrue();
        }));
}
