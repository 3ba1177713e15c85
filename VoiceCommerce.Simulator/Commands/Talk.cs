using System.Globalization;
using VoiceCommerce.Simulator.Platform;
using VoiceCommerce.Simulator.World;

namespace VoiceCommerce.Simulator.Commands;

/// <summary>Lines in, lines out: <c>you></c> and <c>shop></c>. Reads a pipe as well as a keyboard.</summary>
/// <param name="echoes">The input is not a keyboard, so what is read must be shown.</param>
internal sealed class Talk(Town town, Room first, TextReader input, TextWriter output, bool echoes)
{
    private Room room = first;

    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        Greet();
        while (await ReadAsync(cancellation) is { } line and not ("/quit" or "/exit"))
        {
            await TryAsync(() => AnswerAsync(line, cancellation));
        }

        await TryAsync(() => room.FallSilentAsync(cancellation));
        return 0;
    }

    private async Task TryAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (SimulatorException clear)
        {
            output.WriteLine(clear.Message);
        }
        catch (HttpRequestException)
        {
            output.WriteLine("The app does not answer. /restart starts it again.");
        }
    }

    private void Greet()
    {
        if (room.Home == Home.None)
        {
            output.WriteLine($"This is a shop of your own, and you have no account with it. Its merchant's API is {town.Merchant.Address}, with the header Authorization: Bearer {town.MerchantKey}.");
            output.WriteLine("/home ID goes to a home that was imported there; --household ID begins in one.");
            return;
        }

        output.WriteLine($"The {room.InvocationName} is open. You are {room.Voice.Name}, at home with: {Casting.Everybody(room.Home.People)}.");
        if (town.Households.FirstOrDefault(home => home.Id == room.Home.Id) is not { } demo)
        {
            output.WriteLine("/help shows what you can do, /quit ends it.");
            return;
        }

        output.WriteLine("Three things to try:");
        output.WriteLine("  reorder toilet paper       and then: yes");
        output.WriteLine("  /as kid                    and then: order me a dollhouse, yes, /why");
        output.WriteLine("  /as stranger               and then: reorder toilet paper, yes, and the home's code, " + demo.Code);
        output.WriteLine($"What waits for a guardian is at {town.GuardianAddress}, and in the letters that /receipts shows.");
        output.WriteLine("/help shows what else you can do, /quit ends it.");
    }

    private async Task<string?> ReadAsync(CancellationToken cancellation)
    {
        while (true)
        {
            output.Write(echoes ? "" : "you> ");
            output.Flush();

            // Nobody can call a console read off, so it is left behind when we are told to stop.
            string? line = await Task.Run(input.ReadLine, CancellationToken.None).WaitAsync(cancellation);
            if (line is null || line.Trim().Length > 0)
            {
                output.Write(echoes && line is not null ? $"you> {line.Trim()}{Environment.NewLine}" : "");
                return line?.Trim();
            }
        }
    }

    private async Task AnswerAsync(string line, CancellationToken cancellation)
    {
        if (!line.StartsWith('/'))
        {
            Show(await room.SayAsync(line, cancellation));
            return;
        }

        string[] words = line.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        switch (words)
        {
            case ["/as", var who]:
                room.As(who);
                output.WriteLine($"You are {room.Voice.Name} now.");
                break;
            case ["/home", var home]:
                Room other = await Room.InAsync(town, home, cancellation);
                await room.FallSilentAsync(cancellation);
                room = other;
                output.WriteLine($"You are {room.Voice.Name}, at home with: {Casting.Everybody(room.Home.People)}.");
                break;
            case ["/device", var device]:
                await room.MoveToAsync(device, cancellation);
                output.WriteLine($"You speak to the {device} speaker now.");
                break;
            case ["/at", var time]:
                await WaitUntilAsync(time, cancellation);
                break;
            case ["/device"]:
                output.WriteLine("Say which speaker, such as: /device nursery.");
                break;
            case ["/at"]:
                output.WriteLine("Say when by the clocks at home, such as: /at 23:30.");
                break;
            case ["/as"]:
                output.WriteLine($"Say who: {Casting.Everybody(room.Home.People)}.");
                break;
            case ["/home"]:
                output.WriteLine($"Say which: {Homes()}.");
                break;
            default:
                await RunAsync(words[0], cancellation);
                break;
        }
    }

    private async Task RunAsync(string command, CancellationToken cancellation)
    {
        switch (command)
        {
            case "/why":
                Findings.Write(output, await town.Merchant.AuditAsync(room.Home.Id, cancellation));
                break;
            case "/orders":
                Orders.Write(output, await town.Merchant.OrdersAsync(room.Home.Id, cancellation));
                break;
            case "/receipts":
                Letters.Write(output, town.Letters.Of(room.Home.Id));
                break;
            case "/pin" when room.AsksForPin:
                Show(await room.SayAsync(VoicePin.Everybodys, cancellation));
                break;
            case "/pin":
                output.WriteLine($"Alexa asks for no voice code now; everybody's is {VoicePin.Everybodys} here.");
                break;
            case "/restart":
                await town.RestartAsync(TimeSpan.Zero, cancellation);
                output.WriteLine("The app was killed and started again. What it knew, it still knows.");
                break;
            case "/help":
                Help();
                break;
            default:
                output.WriteLine($"There is no {command}. /help shows what there is.");
                break;
        }
    }

    /// <summary>The app's clock is put to the next time at which the clocks at home show this.</summary>
    private async Task WaitUntilAsync(string time, CancellationToken cancellation)
    {
        if (!TimeOnly.TryParseExact(time, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out TimeOnly shown))
        {
            output.WriteLine($"\"{time}\" is no time of day; 23:30 is one.");
            return;
        }

        await room.FallSilentAsync(cancellation);
        await town.RestartAsync(HomeClock.Until(shown, room.Home.TimeZone, TimeProvider.System.GetUtcNow()), cancellation);
        output.WriteLine($"It is {time} at home now, until /restart.");
    }

    private void Show(Exchange exchange)
    {
        output.WriteLine($"shop> {exchange.Heard.Speech}");
        if (exchange.Heard.PinToken is not null)
        {
            output.WriteLine($"alexa> What's your voice code? (Everybody's is {VoicePin.Everybodys} here; /pin says it.)");
        }

        if (exchange.Heard.Card is { } card)
        {
            output.WriteLine($"      [card] {card.ReplaceLineEndings(" | ")}");
        }
    }

    private string Homes() => string.Join(", ", [.. town.KnownHomes, "or any other that was imported"]);

    private void Help()
    {
        output.WriteLine($"Speak: \"open {room.InvocationName}\", \"reorder ...\", \"buy ...\", \"add ... to my cart\", \"check out\", \"where is my order\", \"why was it held\", \"undo my order\", \"stop\".");
        output.WriteLine("/as WHO      speak as somebody else: " + Casting.Everybody(room.Home.People));
        output.WriteLine("/home NAME   go to another home: " + Homes());
        output.WriteLine("/device NAME speak to another speaker of the home: nursery, kitchen, ...");
        output.WriteLine("/at HH:MM    make it that late, by the clocks at home");
        output.WriteLine("/why         what the guard rails found last time");
        output.WriteLine("/orders      this home's orders");
        output.WriteLine("/receipts    what this home was written, the newest first");
        output.WriteLine("/pin         say your own voice code, when Alexa asks for it");
        output.WriteLine("/restart     kill the app and start it again");
        output.WriteLine("/quit        end");
    }
}
