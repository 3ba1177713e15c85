using System.CommandLine;
using VoiceCommerce.Simulator.World;

namespace VoiceCommerce.Simulator.Commands;

/// <summary>What can be typed behind the simulator's name.</summary>
internal static class CommandLine
{
    private const int CannotRun = 2;

    private static readonly Option<string> Data = new("--data") { Description = "The directory that keeps the shop between runs.", DefaultValueFactory = _ => ".demo", Recursive = true };
    private static readonly Option<bool> Fresh = new("--fresh") { Description = "Forget what an earlier run left in it.", Recursive = true };
    private static readonly Option<bool> Empty = new("--empty") { Description = "Open without the demo shop's products and homes; the directory stays a shop of your own.", Recursive = true };
    private static readonly Option<string?> Household = new("--household") { Description = "In which home: one of the demo, or any that was imported through the merchant's API." };
    private static readonly Option<string?> Who = new("--as") { Description = "Who speaks: a name, mum, dad, kid or stranger." };
    private static readonly Option<string> Seller = new("--seller") { Description = "What the shop calls itself before every order.", DefaultValueFactory = _ => "the Pantry Shop", Recursive = true };
    private static readonly Option<bool> Verbose = new("--verbose") { Description = "Show the app's log lines too.", Recursive = true };

    public static RootCommand Make()
    {
        RootCommand root = new("The speaker on your desk: starts the shop's app and plays Alexa, the shop's sign-in and the people at home. Without a command: talk.")
        {
            Data, Fresh, Empty, Seller, Verbose, Household, Who, SayCommand(), DrillCommand(), ServeCommand(), VerifyCommand(),
        };
        root.SetAction((parsed, cancellation) => InTownAsync(
            Plan(parsed), async town => await new Talk(town, await RoomAsync(parsed, town, cancellation), Console.In, Console.Out, Console.IsInputRedirected).RunAsync(cancellation), cancellation));
        return root;
    }

    private static Command SayCommand()
    {
        Argument<string[]> lines = new("lines") { Description = "What is said, one sentence an argument.", Arity = ArgumentArity.OneOrMore };
        Option<bool> json = new("--json") { Description = "Write the conversation as JSON." };
        Command say = new("say", "One conversation in one go; ends with 0 when every line was understood.") { lines, Who, Household, json };
        say.SetAction((parsed, cancellation) => InTownAsync(
            Plan(parsed),
            async town => await Say.RunAsync(await RoomAsync(parsed, town, cancellation), parsed.GetRequiredValue(lines), parsed.GetValue(json), Console.Out, cancellation),
            cancellation));
        return say;
    }

    private static Command DrillCommand()
    {
        Command drill = new("drill", "The dollhouse drill, in a shop of its own: ends with 0 only when nothing was bought that nobody agreed to.");
        drill.SetAction((parsed, cancellation) => GuardedAsync(() => Drills.Drill.RunAsync(Console.Out, VerboseTo(parsed), cancellation)));
        return drill;
    }

    private static Command ServeCommand()
    {
        Option<int> port = new("--port") { Description = "Of the proxy, which signs what outside tools send; 0 for any that is free." };
        Option<int> skillPort = new("--skill-port") { Description = "Of the app itself; 0 for any that is free." };
        Option<string[]> households = new("--household") { Description = "Homes of your own that the line is to list with their tokens, with commas between.", AllowMultipleArgumentsPerToken = true };
        Command serve = new("serve", "Stays up for outside tools; prints one line of JSON when it is ready.") { port, skillPort, households };
        serve.SetAction((parsed, cancellation) => InTownAsync(
            Plan(parsed) with { Port = parsed.GetValue(port), SkillPort = parsed.GetValue(skillPort) },
            town => Serve.RunAsync(town, [.. (parsed.GetValue(households) ?? []).SelectMany(some => some.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))], Console.Out, cancellation),
            cancellation));
        return serve;
    }

    private static Command VerifyCommand()
    {
        Option<string[]> homes = new("--home") { Description = "Whose audit trail; more than one can be named.", Required = true, AllowMultipleArgumentsPerToken = true };
        Command verify = new("verify", "Whether the audit trail of a home is what was written: ends with 0 when it is whole, with 1 when it is broken.") { homes };
        verify.SetAction((parsed, cancellation) => InTownAsync(
            Plan(parsed) with { OnlyLooks = true },
            town => Verify.RunAsync(town.Merchant, parsed.GetRequiredValue(homes), Console.Out, cancellation),
            cancellation));
        return verify;
    }

    private static TownPlan Plan(ParseResult parsed) =>
        new(parsed.GetRequiredValue(Data), parsed.GetValue(Fresh), parsed.GetValue(Empty), Verbose: VerboseTo(parsed), Seller: parsed.GetRequiredValue(Seller));

    private static async Task<Room> RoomAsync(ParseResult parsed, Town town, CancellationToken cancellation)
    {
        Room room = await Room.InAsync(town, parsed.GetValue(Household), cancellation);
        if (parsed.GetValue(Who) is { } name)
        {
            room.As(name);
        }

        return room;
    }

    private static TextWriter? VerboseTo(ParseResult parsed) => parsed.GetValue(Verbose) ? Console.Error : null;

    private static Task<int> InTownAsync(TownPlan plan, Func<Town, Task<int>> act, CancellationToken cancellation) => GuardedAsync(async () =>
    {
        await using Town town = await Town.OpenAsync(plan, cancellation);
        return await act(town);
    });

    private static async Task<int> GuardedAsync(Func<Task<int>> act)
    {
        try
        {
            return await act();
        }
        catch (SimulatorException clear)
        {
            await Console.Error.WriteLineAsync(clear.Message);
            return CannotRun;
        }
        catch (OperationCanceledException)
        {
            return 130; // As shells say it.
        }
    }
}
