using FluentAssertions;
using VoiceCommerce.Functions.Storage.Sqlite;
using VoiceCommerce.Simulator;
using VoiceCommerce.Simulator.Commands;
using Xunit;

namespace VoiceCommerce.Tests.Simulator;

[Collection(InAnOpenTown.Name)]
public sealed class VerifyTests(OpenTown open)
{
    private const string Home = "couple";

    [Fact]
    public async Task Trails_that_are_what_was_written_end_with_0()
    {
        (int code, string output) = await VerifyAsync("family", Home);
        (code, output.Split('\n').Count(line => line.TrimEnd().EndsWith("entries, whole", StringComparison.Ordinal))).Should().Be((0, 2));
    }

    [Fact]
    public async Task A_trail_whose_end_was_cut_off_in_the_database_ends_with_1_and_says_where()
    {
        using SqliteFile database = SqliteFile.Open(Path.Combine(open.Town.StoragePath, "households.db"));
        database.Execute($"CREATE TABLE cut AS SELECT * FROM audit WHERE household = '{Home}' ORDER BY seq DESC LIMIT 1");
        database.Execute($"DELETE FROM audit WHERE household = '{Home}' AND seq = (SELECT seq FROM cut)");
        try
        {
            (int code, string output) = await VerifyAsync(Home);
            code.Should().Be(Verify.Broken);
            output.Should().Contain($"{Home}: ").And.Contain("BROKEN: at 20");
        }
        finally
        {
            database.Execute("INSERT INTO audit SELECT * FROM cut");
            database.Execute("DROP TABLE cut");
        }
    }

    [Fact]
    public async Task A_home_that_there_is_not_is_no_whole_one() =>
        await FluentActions.Awaiting(() => VerifyAsync("nobody")).Should().ThrowAsync<SimulatorException>().WithMessage("*404*");

    private async Task<(int Code, string Output)> VerifyAsync(params string[] homes)
    {
        StringWriter output = new();
        return (await Verify.RunAsync(open.Town.Merchant, homes, output, CancellationToken.None), output.ToString());
    }
}
