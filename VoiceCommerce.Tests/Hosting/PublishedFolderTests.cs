using System.Text.Json;
using FluentAssertions;
using Xunit;

namespace VoiceCommerce.Tests.Hosting;

/// <summary>The published folder is a function app: complete, and nothing else in it.</summary>
[Collection(WithThePublishedApp.Name)]
public sealed class PublishedFolderTests(PublishedApp app)
{
    [Fact]
    public void Publishing_gives_no_warning() => app.Said.Should().NotContain("warning");

    [Fact]
    public void Host_json_names_the_executable_and_asks_for_both_ways_of_passing_requests_on()
    {
        JsonElement host = Read("host.json");
        JsonElement handler = host.GetProperty("customHandler");

        host.GetProperty("version").GetString().Should().Be("2.0");
        host.GetProperty("extensions").GetProperty("http").GetProperty("routePrefix").GetString().Should().BeEmpty("the guardian's pages stand beside /api");
        handler.GetProperty("enableForwardingHttpRequest").GetBoolean().Should().BeTrue();
        handler.GetProperty("enableProxyingHttpRequest").GetBoolean().Should().BeTrue();
        File.Exists(Path.Combine(app.Folder, handler.GetProperty("description").GetProperty("defaultExecutablePath").GetString()!)).Should().BeTrue();
    }

    [Fact]
    public void There_is_a_folder_for_each_function_and_none_for_anything_else()
    {
        Directory.EnumerateFiles(app.Folder, "function.json", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(app.Folder, Path.GetDirectoryName(file)!))
            .Should().BeEquivalentTo("alexa", "guardian", "merchant", "settle");
    }

    [Theory]
    [InlineData("alexa", "api/alexa")]
    [InlineData("guardian", "guardian/{*path}")]
    [InlineData("merchant", "api/merchant/{*path}")]
    public void Http_functions_have_one_trigger_and_one_output_or_the_host_would_not_pass_requests_on(string function, string route)
    {
        JsonElement[] bindings = [.. Read(function, "function.json").GetProperty("bindings").EnumerateArray()];

        bindings.Select(binding => binding.GetProperty("type").GetString()).Should().Equal("httpTrigger", "http");
        bindings[0].GetProperty("route").GetString().Should().Be(route);
        bindings[0].GetProperty("authLevel").GetString().Should().Be("anonymous", "each door checks its own callers");
    }

    [Fact]
    public void Settle_runs_every_minute()
    {
        JsonElement binding = Read("settle", "function.json").GetProperty("bindings").EnumerateArray().Should().ContainSingle().Subject;

        binding.GetProperty("type").GetString().Should().Be("timerTrigger");
        binding.GetProperty("schedule").GetString().Should().Be("0 * * * * *");
    }

    [Fact]
    public void Every_interaction_model_of_the_repository_is_in_it()
    {
        ModelsIn(app.Folder).Should().BeEquivalentTo(ModelsIn(PublishedApp.Repository));
    }

    [Theory]
    [InlineData("*xunit*")]
    [InlineData("*Tests*")]
    [InlineData("*Simulator*")]
    [InlineData("*FluentAssertions*")]
    [InlineData("appsettings*.json")]
    [InlineData("*local.settings*")]
    [InlineData("*.pdb")]
    [InlineData("*.xml")]
    public void Nothing_of_the_workshop_is_in_it(string pattern) =>
        Directory.EnumerateFileSystemEntries(app.Folder, pattern, SearchOption.AllDirectories).Should().BeEmpty();

    private static string[] ModelsIn(string root)
    {
        string models = Path.Combine(root, "interactionModels");
        return Directory.Exists(models) ? [.. Directory.EnumerateFiles(models, "*.json").Select(file => Path.GetFileName(file))] : [];
    }

    private JsonElement Read(params string[] path)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine([app.Folder, .. path])));
        return document.RootElement.Clone();
    }
}
