using System.Globalization;
using VoiceCommerce.Benchmarks;
using VoiceCommerce.Benchmarks.Contenders;
using VoiceCommerce.Benchmarks.Measures;
using VoiceCommerce.Benchmarks.Shop;

if (args is not [var app, var peerFolder, var directory])
{
    await Console.Error.WriteLineAsync("Expected: the published app's folder, the peer's folder, an empty directory. ./bench makes all three.");
    return 64;
}

int turns = int.Parse(Environment.GetEnvironmentVariable("BENCH_TURNS") ?? "20000", NumberStyles.None, CultureInfo.InvariantCulture);
await using World world = await World.MakeAsync(directory);
Plan ourPlan = world.Ours(app);
Plan peerPlan = world.Peers(peerFolder);

Tell("feeding the shop");
double feedSeconds;
using (Running fed = Running.Start(ourPlan))
using (Feeding feeding = new(fed, world.MerchantKey))
{
    feedSeconds = await feeding.ProductsAsync();
    await feeding.HomesAsync();
}

Customers customers = new(world);
(Entrant ours, Entrant peer, (Memory, Memory) memory) = TakeTurns();

Tell("cold starts");
(ColdStarts, ColdStarts) cold = ColdStarts.Measure(ourPlan, peerPlan, customers);
Tell("the parts");
Report report = new()
{
    Ours = ours,
    Peer = peer,
    Memory = memory,
    Cold = cold,
    Resolution = await Resolution.MeasureAsync(world.Storage),
    FeedSeconds = feedSeconds,
    Searches = await Search.MeasureAsync(world.Storage),
    Checks = Checks.Measure(world, directory),
};
Console.WriteLine(report);
return 0;

(Entrant Ours, Entrant Peer, (Memory, Memory)) TakeTurns()
{
    using Running ourServer = Running.Start(ourPlan);
    using Running peerServer = Running.Start(peerPlan);
    Entrant one = new(ourServer, Sentences.Ours);
    Entrant other = new(peerServer, Sentences.Peers);
    one.Hear([customers.SayHello()]);
    other.Hear([customers.SayHello()]);
    var (ourFirst, peerFirst) = (Memory.AtRest(one), Memory.AtRest(other));
    Tell($"{turns} turns");
    new Turns(customers, one, other).Run(turns);
    return (one, other, (new(ourFirst, Memory.AtRest(one)), new(peerFirst, Memory.AtRest(other))));
}

static void Tell(string what) => Console.Error.WriteLine($"bench: {what}");
