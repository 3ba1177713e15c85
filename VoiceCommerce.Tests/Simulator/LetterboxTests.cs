using FluentAssertions;
using VoiceCommerce.Simulator.Commands;
using VoiceCommerce.Simulator.Platform;
using VoiceCommerce.Simulator.World;
using Xunit;

namespace VoiceCommerce.Tests.Simulator;

/// <summary>The whole way from a spoken yes to what the shop's own system gets.</summary>
[Collection(InAnOpenTown.Name)]
public sealed class LetterboxTests(OpenTown open)
{
    [Fact]
    public async Task An_order_sends_its_receipt_soon_and_a_held_one_asks_the_guardian()
    {
        Room room = Room.First(open.Town);
        room.As("mum");
        await room.SayAsync("reorder paper towels", CancellationToken.None);
        (await room.SayAsync("yes", CancellationToken.None)).Heard.Speech.Should().Contain("Your receipt is on its way.");
        await room.FallSilentAsync(CancellationToken.None);
        room.As("kid");
        await room.SayAsync("order me a dollhouse", CancellationToken.None);
        await room.SayAsync("yes", CancellationToken.None);

        (await ComingAsync(room, "Your order of ")).To.Should().Equal("family@example.com");
        PostedLetter asked = await ComingAsync(room, "Please decide: ");
        asked.To.Should().Equal("maria@example.com");
        asked.Text.Should().Contain("Lily asked the Pantry Shop");

        StringWriter shown = new();
        Letters.Write(shown, open.Town.Letters.Of(room.Home.Id));
        shown.ToString().Should().Contain("[maria@example.com] Please decide: ").And.Contain("Total: $");
    }

    // The turn's answer does not wait for the letter.
    private async Task<PostedLetter> ComingAsync(Room room, string subject)
    {
        for (int look = 0; look < 600; look++)
        {
            if (open.Town.Letters.Of(room.Home.Id).FirstOrDefault(letter => letter.Subject.StartsWith(subject, StringComparison.Ordinal)) is { } letter)
            {
                return letter;
            }

            await Task.Delay(50);
        }

        throw new TimeoutException($"No letter came that begins with \"{subject}\".");
    }
}
