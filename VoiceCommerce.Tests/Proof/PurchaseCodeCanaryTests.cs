using System.Text;
using FluentAssertions;
using VoiceCommerce.Simulator.Drills;
using VoiceCommerce.Simulator.Platform;
using VoiceCommerce.Tests.Hosting;
using Xunit;

namespace VoiceCommerce.Tests.Proof;

/// <summary>
/// A purchase code goes in and never comes out. Six digits turn up by accident, in an id or a time, about once in a thousand runs; so three homes do the
/// same with codes of their own: what leaks, leaks all three in one place, and an accident does not.
/// </summary>
[Collection(WithThePublishedApp.Name)]
public sealed class PurchaseCodeCanaryTests(PublishedApp app)
{
    private static readonly (string Home, Digits Right, Digits Wrong)[] Homes =
    [
        ("first", new("738264"), new("295173")),
        ("second", new("591837"), new("620485")),
        ("third", new("472915"), new("386207")),
    ];

    [Fact]
    public async Task A_purchase_code_is_in_no_file_no_log_line_and_no_answer()
    {
        await using PublishedTown published = await PublishedTown.OpenAsync(app);
        Evidence evidence = new(published);
        foreach ((string home, Digits right, Digits wrong) in Homes)
        {
            await LiveAsync(published, evidence, home, right, wrong);
        }

        await evidence.SeizeAsync();

        evidence.Pieces.Select(piece => piece.Where).Should().Contain(["app.log", "the skill's answers", "GET households", "GET orders", "PUT households"])
            .And.Contain(where => where.EndsWith(".db", StringComparison.Ordinal));
        Leaks(evidence.Pieces, home => home.Right).Should().BeEmpty();
        Leaks(evidence.Pieces, home => home.Wrong).Should().BeEmpty("what somebody said wrongly may be right elsewhere");
    }

    [Fact]
    public async Task The_search_finds_a_code_in_whatever_form_it_is_planted()
    {
        string file = Path.GetTempFileName();
        try
        {
            foreach (byte[] form in Homes[0].Right.Forms)
            {
                await File.WriteAllBytesAsync(file, [.. new byte[100], .. form, .. new byte[100]]);
                byte[] planted = await File.ReadAllBytesAsync(file);

                Homes[0].Right.AreIn(planted).Should().BeTrue();
                Homes[1].Right.AreIn(planted).Should().BeFalse();
            }
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("{\"code\":\"738264\"}")]
    [InlineData("{\"code\":738264}")]
    [InlineData("my code is 7 3 8 2 6 4, thanks")]
    [InlineData("seven three eight two six four")]
    [InlineData("7-3-8-2-6-4")]
    public void The_search_finds_a_code_as_people_and_programs_write_it(string text) => Homes[0].Right.AreIn(Encoding.UTF8.GetBytes(text)).Should().BeTrue();

    [Theory]
    [InlineData("738264")]
    [InlineData("x738264")]
    [InlineData("xy738264.")]
    public void The_search_finds_a_code_inside_base64(string text) =>
        Homes[0].Right.AreIn(Encoding.ASCII.GetBytes(Convert.ToBase64String(Encoding.ASCII.GetBytes(text)))).Should().BeTrue();

    [Fact]
    public void One_home_alone_is_an_accident_and_all_of_them_are_a_leak()
    {
        (string, byte[]) one = ("some.db", "at 1773826412"u8.ToArray());
        (string, byte[])[] all = [("some.log", "code 738264"u8.ToArray()), ("some.log", "code 591837"u8.ToArray()), ("some.log", "code 472915"u8.ToArray())];

        Leaks([one], home => home.Right).Should().BeEmpty();
        Leaks([one, .. all], home => home.Right).Should().Equal("some.log");
    }

    private static IEnumerable<string> Leaks(IEnumerable<(string Where, byte[] Bytes)> pieces, Func<(string Home, Digits Right, Digits Wrong), Digits> code) =>
        pieces.GroupBy(piece => piece.Where, piece => piece.Bytes)
            .Where(place => Homes.All(home => place.Any(bytes => code(home).AreIn(bytes))))
            .Select(place => place.Key);

    /// <summary>The code is set, said when it is asked for and when it is not, and handed in wrongly by the merchant.</summary>
    private static async Task LiveAsync(PublishedTown published, Evidence evidence, string home, Digits right, Digits wrong)
    {
        await published.MoveInAsync(home);
        await evidence.CallAsync(HttpMethod.Put, $"households/{home}/code", $$"""{"code":"{{right.Text}}"}""");
        SmartSpeaker speaker = published.Town.SpeakerIn(home);
        string rightly = string.Join(' ', right.Text.AsEnumerable());
        string wrongly = string.Join(' ', wrong.Text.AsEnumerable());

        await evidence.HearAsync(speaker, Voice.Stranger, "reorder toilet paper", "Shall I order it?");
        await evidence.HearAsync(speaker, Voice.Stranger, "yes", "purchase code?");
        wrong.AreIn(await evidence.HearAsync(speaker, Voice.Stranger, wrongly, "didn't work")).Should().BeTrue("or nothing was tried");
        byte[] request = await evidence.HearAsync(speaker, Voice.Stranger, rightly, "Done");
        right.AreIn(request).Should().BeTrue("or nothing was tried");
        await evidence.SendAsync(request); // Once more, from memory.
        await evidence.SendAsync(request[..^10]); // And broken off.

        await evidence.HearAsync(speaker, Voice.Stranger, rightly, ""); // Nobody asked.
        await evidence.HearAsync(speaker, DrillShop.VoiceOf(home, "kid"), rightly, "");
        await evidence.HearAsync(speaker, Voice.Stranger, "reorder oat milk", "Shall I order it?");
        await evidence.HearAsync(speaker, Voice.Stranger, rightly, ""); // Too early.

        string once = $"\"{right.Text}\"";
        string[] bad = [$"\"{right.Text}{right.Text}\"", right.Text, $"\"{rightly}\"", $"[{once}]", once[..^1], $"{once},\"code\":1"];
        foreach (string code in bad)
        {
            await evidence.CallAsync(HttpMethod.Put, $"households/{home}/code", $$"""{"code":{{code}}}""");
            await evidence.CallAsync(HttpMethod.Put, $"households/{home}", $$"""{"locale":"en-US","currency":"USD","code":{{code}}}""");
        }

        await evidence.ReadAsync(home);
    }
}
