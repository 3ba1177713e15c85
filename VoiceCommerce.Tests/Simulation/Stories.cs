using System.Globalization;
using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Turns;
using VoiceCommerce.Tests.Conversations;

namespace VoiceCommerce.Tests.Simulation;

/// <summary>A random town for each seed: homes with narrow limits, several speakers in each, impatient platforms, a merchant who changes things, and a provider with habits.</summary>
internal static class Stories
{
    private static readonly string[] Usual = ["oat milk", "rye bread", "coffee beans"];
    private static readonly string[] New = ["dollhouse", "butter cookies", "kitchen sponges", "red wine"];
    private static readonly string[] Sold = ["oat-milk", "rye-bread", "coffee-beans", "dollhouse", "sponges"];
    private static readonly string[] Voices = ["mum", "mum", "dad", "tess", "kit", "stranger"];
    private static readonly Intent.Code WrongCode = new(SpokenCode.From("1234")!);
    private static readonly int[] FaultRates = [0, 60, 25, 10, 5];

    public static Setting Of(ulong seed)
    {
        Chance chance = new(seed);
        bool hurried = chance.OneIn(3); // Everybody speaks at once, and the sweep comes while they do.
        Home[] homes = [.. Enumerable.Range(1, hurried ? 1 : 1 + chance.Below(2)).Select(number => Lived(number, chance))];
        List<(Actor, Step)> story = [];
        for (int home = 0; home < homes.Length; home++)
        {
            for (int speaker = hurried ? -1 : 0; speaker < 1 + chance.Below(3); speaker++)
            {
                Actor device = new($"home-{home + 1}-speaker-{speaker + 2}", home);
                story.AddRange(Spoken(chance, hurried).Select(step => (device, step)));
            }

            Actor staff = new($"home-{home + 1}-staff", home);
            story.AddRange(Kept(chance, hurried).Select(step => (staff, step)));
        }

        int faultsOneIn = hurried ? chance.Of(8, 15, 30) : chance.Of(FaultRates);
        ulong faultSeed = seed ^ 0xFA17;
        return new Setting
        {
            Seed = seed,
            Homes = homes,
            Story = chance.OneIn(5) ? [.. story.Select(WithoutTheCode)] : story,
            Faults = () => new FaultPlan.Random(new Chance(faultSeed), faultsOneIn),
            Instances = hurried ? 2 : 1 + chance.Below(2),
            LongestPause = TimeSpan.FromMilliseconds(hurried ? 200 : 3_000),
            SweepEvery = TimeSpan.FromSeconds(hurried ? 1 : 60),
            Keys = Provider(chance),
            DeclinesOneIn = chance.OneIn(2) ? 0 : 6,
            TooLateOneIn = chance.OneIn(2) ? 0 : 3,
            Shelves = Sold.ToDictionary(product => product, _ => chance.Below(6)),
        };
    }

    private static Home Lived(int number, Chance chance)
    {
        Home home = Home.ThatBought(Usual[0]).AndBought(Usual[1], cents: 4_00, quantity: 2).AndBought(Usual[2], cents: 12_90);
        long week = chance.Of(20_00L, 45_00L, 300_00L);
        return home.With(known => known with { Code = new() { Hash = $"home-{number} hash of {Home.Code}" } })
            .With(known => known with { Id = Core.Households.HouseholdId.From("home-" + number.ToString(CultureInfo.InvariantCulture))! })
            .Limited(limits => limits with { PerWeek = Home.Usd(week), PerOrder = Home.Usd(Math.Min(week, chance.Of(15_00L, 100_00L))), RepeatWithin = TimeSpan.FromHours(chance.Of(0, 12)) })
            .With(known => known with { Members = [.. known.Members.Select(member => member.Name.Value == "dad" && chance.OneIn(2) ? member with { WeeklyAllowance = Home.Usd(25_00) } : member)] });
    }

    private static KeyHabits Provider(Chance chance) => new()
    {
        InFlight = chance.OneIn(2) ? TimeSpan.Zero : TimeSpan.FromSeconds(2),
        ForgottenAfter = TimeSpan.FromHours(24),
        StoredErrorOneIn = chance.Of(0, 0, 10),
    };

    private static IEnumerable<Step> Spoken(Chance chance, bool hurried)
    {
        for (int scenes = 1 + chance.Below(hurried ? 8 : 4); scenes > 0; scenes--)
        {
            string who = hurried ? chance.Of("mum", "dad") : chance.Of(Voices);
            foreach (Intent intent in hurried && chance.OneIn(2) ? [new Intent.Undo()] : Scene(chance))
            {
                // Now and then somebody else answers.
                yield return new Step.Says(chance.OneIn(25) ? chance.Of(Voices) : who, intent, chance.OneIn(8) ? 2 + chance.Below(2) : 1);
                if (chance.OneIn(12))
                {
                    yield return new Step.Repeats();
                }
            }

            if (chance.OneIn(2))
            {
                yield return new Step.Waits(hurried ? TimeSpan.FromMilliseconds(chance.Below(2_000)) : Pause(chance));
            }
        }
    }

    private static IEnumerable<Step> Kept(Chance chance, bool hurried)
    {
        for (int acts = chance.Below(6); acts > 0; acts--)
        {
            yield return new Step.Waits(TimeSpan.FromSeconds(hurried ? 1 + chance.Below(8) : chance.Of(2, 5, 15, 60, 3_600)));
            yield return chance.Below(10) switch
            {
                0 or 1 or 2 => new Step.Approves(),
                7 => new Step.Approves(new() { UpTo = Home.Usd(5_00 + chance.Below(60_00)), Fewer = new Dictionary<ProductId, int> { [ProductId.From("oat-milk")!] = chance.Below(3) } }),
                8 => new Step.PutsOff(),
                9 => new Step.TakesBack(),
                3 => new Step.Declines(),
                4 => new Step.Reprices(chance.Of(Sold), 2_00 + chance.Below(15_00)),
                5 => new Step.Restocks(chance.Of(Sold), chance.Below(8)),
                _ => new Step.Kills(),
            };
        }
    }

    private static TimeSpan Pause(Chance chance) => chance.Below(6) switch
    {
        0 or 1 or 2 => TimeSpan.FromSeconds(1 + chance.Below(60)),
        3 => TimeSpan.FromMinutes(4 + chance.Below(5)),
        4 => TimeSpan.FromMinutes(20 + chance.Below(25)),
        _ => TimeSpan.FromHours(1 + chance.Below(30)),
    };

    private static Intent[] Scene(Chance chance)
    {
        Phrase usual = Phrase.From(chance.Of(Usual))!;
        Phrase other = Phrase.From(chance.Of(Usual.Concat(New).ToArray()))!;
        return chance.Below(17) switch
        {
            14 => [new Intent.ShowWaiting(), new Intent.Approve(null), Code(chance)],
            15 => [new Intent.Buy(other), new Intent.Yes(), new Intent.Approve(other), Code(chance), new Intent.Undo(), new Intent.Undo()],
            16 => [new Intent.Decline(null), new Intent.WhyCode()],
            0 or 1 or 2 => [new Intent.Reorder(usual), new Intent.Yes()],
            3 => [new Intent.Reorder(usual, 1 + chance.Below(8)), new Intent.Yes(), Code(chance)],
            4 => [new Intent.Buy(other), new Intent.Yes(), Code(chance)],
            5 => [new Intent.Buy(other), new Intent.Yes()],
            6 => [new Intent.Reorder(usual), new Intent.Yes(), new Intent.Undo()],
            7 => [new Intent.AddToCart(usual), new Intent.AddToCart(other), new Intent.CheckOut(), new Intent.Yes(), Code(chance)],
            8 => [new Intent.RepeatLastOrder(), new Intent.Yes(), Code(chance), Code(chance)],
            9 => [new Intent.Undo()],
            10 => [new Intent.Launch(), new Intent.OrderStatus(), new Intent.Undo()],
            11 => [new Intent.Reorder(usual), new Intent.ChangeQuantity(1 + chance.Below(4)), new Intent.Yes(), new Intent.Yes()],
            12 => [new Intent.Reorder(usual), new Intent.No(), new Intent.Yes()],
            _ => [new Intent.Launch(), new Intent.Reorder(usual), new Intent.Yes(), Code(chance), new Intent.WhyHeld()],
        };
    }

    private static Intent.Code Code(Chance chance) => chance.OneIn(5) ? WrongCode : new(SpokenCode.From(Home.Code)!);

    // A town in which nobody knows the code.
    private static (Actor, Step) WithoutTheCode((Actor Actor, Step Step) line) =>
        line.Step is Step.Says { Intent: Intent.Code } says ? (line.Actor, says with { Intent = WrongCode }) : line;
}
