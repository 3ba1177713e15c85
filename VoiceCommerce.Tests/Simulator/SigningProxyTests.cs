using System.Text;
using System.Text.Json.Nodes;
using FluentAssertions;
using VoiceCommerce.Simulator.Platform;
using Xunit;

namespace VoiceCommerce.Tests.Simulator;

public sealed class SigningProxyTests
{
    private const string Complete =
        """{"session":{"application":{"applicationId":"SKILL"},"user":{"userId":"u","accessToken":"mine"}},  "request":{"type":"LaunchRequest"}}""";

    private static readonly SigningProxy Proxy = new(null!, () => "the first home's");

    [Fact]
    public void A_request_that_has_all_goes_through_to_the_byte()
    {
        string request = Complete.Replace("SKILL", SkillLine.SkillId);

        Passed(request).Should().Be(request);
    }

    [Theory]
    [InlineData("{oops")]
    [InlineData("")]
    [InlineData("[1]")]
    [InlineData("""{"session":7,"session":{"user":{}}}""")]
    public void What_is_no_request_goes_through_to_the_byte(string body) => Passed(body).Should().Be(body);

    [Fact]
    public void The_skills_id_is_put_in_because_a_tool_cannot_know_it()
    {
        JsonNode passed = JsonNode.Parse(Passed(Complete))!;

        passed["session"]!["application"]!["applicationId"]!.GetValue<string>().Should().Be(SkillLine.SkillId);
        passed["session"]!["user"]!["accessToken"]!.GetValue<string>().Should().Be("mine");
    }

    [Fact]
    public void Where_no_account_is_named_the_first_homes_is_put_in()
    {
        JsonNode passed = JsonNode.Parse(Passed("""{"session":{"user":{"userId":"u"}},"context":{"System":{"user":{"userId":"u"}}}}"""))!;

        passed["session"]!["user"]!["accessToken"]!.GetValue<string>().Should().Be("the first home's");
        passed["context"]!["System"]!["user"]!["accessToken"]!.GetValue<string>().Should().Be("the first home's");
    }

    [Fact]
    public void An_account_that_is_expressly_not_linked_stays_so()
    {
        const string Unlinked = """{"session":{"user":{"userId":"u","accessToken":null}}}""";

        Passed(Unlinked).Should().Be(Unlinked);
    }

    private static string Passed(string body) => Encoding.UTF8.GetString(Proxy.Complete(Encoding.UTF8.GetBytes(body)));
}
