using FluentAssertions;
using VoiceCommerce.Functions.Hosting.Configuration;
using Xunit;

namespace VoiceCommerce.Tests.Hosting;

/// <summary>Where the shop's data is to lie, and where it may not.</summary>
public sealed class StorageSettingsTests
{
    private const string Somewhere = "/var/lib/corner-shop";
    private const string Connection = "DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=aHVudGVyMg==;EndpointSuffix=core.windows.net";

    private static readonly ShopOnTrial Production = ShopOnTrial.InProduction(Somewhere).With("FUNCTIONS_CUSTOMHANDLER_PORT", "40123");

    private static readonly ShopOnTrial InTables = Production.With("Storage__Kind", "Tables");

    private static readonly ShopOnTrial InAzure = Production.With("WEBSITE_INSTANCE_ID", "0a1b2c").With("HOME", "/home");

    private static readonly ShopOnTrial AzureTables = InAzure.With("Storage__Kind", "Tables").With("Storage__AccountUrl", "https://shop.table.core.windows.net");

    [Fact]
    public void Homes_in_tables_are_named_by_a_connection_string_or_by_the_accounts_address()
    {
        TablesSettings byKey = Accepted(InTables.With("Storage__ConnectionString", Connection)).Storage.Tables!;
        (byKey.ConnectionString, byKey.Account, byKey.Prefix).Should().Be((Connection, null, "shop"));
        TablesSettings byIdentity = Accepted(InTables.With("Storage__AccountUrl", "https://shop.table.core.windows.net").With("Storage__TablePrefix", "rehearsal2")).Storage.Tables!;
        (byIdentity.ConnectionString, byIdentity.Account!.Host, byIdentity.Prefix).Should().Be((null, "shop.table.core.windows.net", "rehearsal2"));
    }

    [Fact]
    public void Homes_in_tables_need_exactly_one_account()
    {
        Refused(InTables).Should().ContainSingle().Which.ToString().Should().StartWith("Storage__AccountUrl: is missing; expected ").And.Contain("Storage__ConnectionString");
        Refused(InTables.With("Storage__ConnectionString", Connection).With("Storage__AccountUrl", "https://shop.table.core.windows.net"))
            .Should().ContainSingle().Which.ToString().Should().StartWith("Storage__AccountUrl: is one too many; expected ");
    }

    [Theory]
    [InlineData("Storage__ConnectionString", Connection)]
    [InlineData("Storage__AccountUrl", "https://shop.table.core.windows.net")]
    [InlineData("Storage__TablePrefix", "shop")]
    public void An_account_for_homes_that_are_not_in_tables_is_refused_rather_than_forgotten(string name, string value)
    {
        Refused(Production.With(name, value)).Should().ContainSingle().Which.ToString().Should().Be($"{name}: is of no use; expected Storage__Kind to be Tables beside it");
        Refused(Production.With("Storage__Kind", "Sqlite").With(name, value)).Should().ContainSingle().Which.Name.Should().Be(name);
    }

    [Theory]
    [InlineData("Storage__ConnectionString", "my account")]
    [InlineData("Storage__ConnectionString", "AccountName=shop;AccountKey=hunter2!")]
    [InlineData("Storage__ConnectionString", "AccountName=shop")]
    [InlineData("Storage__ConnectionString", "AccountName=shop;AccountKey=aHVudGVyMg==;TableEndpoint=http://tables.example")]
    [InlineData("Storage__AccountUrl", "http://shop.table.core.windows.net")]
    [InlineData("Storage__AccountUrl", "shop")]
    [InlineData("Storage__AccountUrl", "https://shop.table.core.windows.net/?sv=hunter2")]
    public void A_wrong_account_names_itself_and_never_its_key(string name, string value)
    {
        SettingProblem problem = Refused(InTables.With(name, value)).Should().ContainSingle().Subject;
        problem.Name.Should().Be(name);
        problem.Trouble.Should().StartWith("is wrong; expected ");
        problem.ToString().Should().NotContain("hunter2");
    }

    [Theory]
    [InlineData("2shop")]
    [InlineData("my-shop")]
    [InlineData("ashopwithanamethatistoolong")]
    public void A_prefix_that_no_table_could_have_is_refused(string prefix) =>
        Refused(InTables.With("Storage__ConnectionString", Connection).With("Storage__TablePrefix", prefix)).Should().ContainSingle().Which.Name.Should().Be("Storage__TablePrefix");

    [Fact]
    public void In_Azure_nobody_ends_up_on_an_instances_disk_by_saying_nothing()
    {
        Refused(InAzure).Should().ContainSingle().Which.Name.Should().Be("Storage__Kind");
        Refused(InAzure.With("Storage__Kind", "Sqlite").With("Storage__Path", null)).Should().ContainSingle().Which.Name.Should().Be("Storage__Path");
        Accepted(InAzure.With("Storage__Kind", "Sqlite")).Storage.Path.Should().Be(Somewhere);
        Accepted(Production).Storage.Tables.Should().BeNull();
    }

    [Theory]
    [InlineData("/home", "/home/data/shop")]
    [InlineData("/home/", "/home")]
    [InlineData("/home", "/srv/../home/shop")]
    public void In_Azure_nothing_lies_on_the_disk_that_instances_share(string home, string path)
    {
        Refused(InAzure.With("HOME", home).With("Storage__Kind", "Sqlite").With("Storage__Path", path)).Should().ContainSingle().Which.Name.Should().Be("Storage__Path");
        Refused(AzureTables.With("HOME", home).With("Storage__Path", path)).Should().ContainSingle().Which.Name.Should().Be("Storage__Path");
        Accepted(InAzure.With("HOME", home).With("Storage__Kind", "Sqlite").With("Storage__Path", "/homes/shop"));
        Accepted(Production.With("HOME", home).With("Storage__Path", path));
    }

    [Fact]
    public void With_tables_only_what_can_be_made_anew_is_on_the_instances_disk() =>
        Accepted(AzureTables.With("Storage__Path", null)).Storage.Path.Should().StartWith(Path.GetTempPath());

    private static Settings Accepted(ShopOnTrial shop) => Settings.Read(shop.Settings).Should().BeOfType<SettingsOutcome.Valid>().Subject.Settings;

    private static IReadOnlyList<SettingProblem> Refused(ShopOnTrial shop) =>
        Settings.Read(shop.Settings).Should().BeOfType<SettingsOutcome.Invalid>().Subject.Problems;
}
