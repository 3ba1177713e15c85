using System.Security.Cryptography;
using System.Text;
using FluentAssertions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using VoiceCommerce.Functions.Merchant;
using Xunit;

namespace VoiceCommerce.Tests.Merchant;

public sealed class DoorTests
{
    private readonly MerchantDesk desk = new();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer a-wrong-key")]
    [InlineData("Basic " + MerchantDesk.Key)]
    [InlineData(MerchantDesk.Key)]
    [InlineData("Bearer " + MerchantDesk.Key + ",")]
    [InlineData("Bearer " + MerchantDesk.Key + " " + MerchantDesk.Key)]
    public async Task Without_the_key_there_is_a_challenge_and_nothing_else(string? authorization)
    {
        foreach ((string method, string path) in desk.Api.Routes.Table.Select(route => (route.Method, route.Template.Replace("{id}", "home-1"))).Append(("GET", "/nowhere")))
        {
            MerchantReply reply = await desk.SendAsync(method, path, "[]", "application/json", authorization);
            reply.Status.Should().Be(401);
            reply.Headers.WWWAuthenticate.ToString().Should().StartWith("Bearer");
            reply.ContentType.Should().Be("application/problem+json");
        }
    }

    [Fact]
    public async Task The_scheme_is_not_case_sensitive_and_the_key_is()
    {
        (await desk.SendAsync("GET", "/orders", authorization: "bearer " + MerchantDesk.Key)).Status.Should().Be(200);
        (await desk.SendAsync("GET", "/orders", authorization: "Bearer " + MerchantDesk.Key.ToUpperInvariant())).Status.Should().Be(401);
    }

    [Fact]
    public async Task Two_authorization_headers_open_nothing()
    {
        MerchantReply reply = await desk.SendAsync("GET", "/orders", change: context => context.Request.Headers.Authorization = new StringValues(["Bearer " + MerchantDesk.Key, "Bearer " + MerchantDesk.Key]));
        reply.Status.Should().Be(401);
    }

    [Fact]
    public async Task A_key_that_is_longer_than_any_key_is_not_even_hashed() =>
        (await desk.SendAsync("GET", "/orders", authorization: "Bearer " + new string('k', MerchantLimits.KeyCharacters + 1))).Status.Should().Be(401);

    [Fact]
    public void A_key_whose_hash_only_begins_like_the_right_one_opens_nothing()
    {
        byte[] known = SHA256.HashData(Encoding.UTF8.GetBytes(MerchantDesk.Key));
        string alike = Enumerable.Range(0, int.MaxValue).Select(number => $"guess-{number}")
            .First(guess => SHA256.HashData(Encoding.UTF8.GetBytes(guess)).AsSpan().StartsWith(known.AsSpan(0, 2)));
        new MerchantKey(known).Opens("Bearer " + alike).Should().BeFalse();
    }

    [Fact]
    public void Half_a_hash_cannot_be_configured() => FluentActions.Invoking(() => new MerchantKey(new byte[16])).Should().Throw<ArgumentException>();

    [Theory]
    [InlineData("/")]
    [InlineData("/nothing")]
    [InlineData("/products/PAP-1/price")]
    [InlineData("/households/home-1/settings")]
    [InlineData("/households/home-1/")]
    public async Task An_unknown_path_is_a_problem_of_its_own(string path)
    {
        MerchantReply reply = await desk.GetAsync(path);
        reply.Status.Should().Be(404);
        reply.ProblemType.Should().Be("no-such-route");
    }

    [Theory]
    [InlineData("POST", "/products", "GET, PUT")]
    [InlineData("PATCH", "/households/home-1", "GET, PUT, DELETE")]
    [InlineData("GET", "/households/home-1/code", "PUT, DELETE")]
    [InlineData("GET", "/orders/order-0001/approve", "POST")]
    [InlineData("HEAD", "/orders", "GET")]
    public async Task A_method_that_a_path_does_not_know_is_told_which_it_knows(string method, string path, string allow)
    {
        MerchantReply reply = await desk.SendAsync(method, path);
        reply.Status.Should().Be(405);
        reply.Headers.Allow.ToString().Should().Be(allow);
    }

    [Fact]
    public async Task The_words_of_a_path_are_not_case_sensitive_and_its_ids_are()
    {
        await desk.WithHomeAsync();
        (await desk.GetAsync("/HouseHolds/home-1")).Status.Should().Be(200);
        (await desk.GetAsync("/households/HOME-1")).Status.Should().Be(404);
    }

    [Theory]
    [InlineData("GET", "/products/a%20b")]
    [InlineData("GET", "/households/a%20b")]
    [InlineData("DELETE", "/households/a%20b")]
    [InlineData("DELETE", "/households/a%20b/code")]
    [InlineData("GET", "/households/a%20b/audit")]
    [InlineData("GET", "/households/a%20b/export")]
    [InlineData("GET", "/orders/short")]
    [InlineData("POST", "/orders/short/approve")]
    [InlineData("POST", "/orders/short/decline")]
    public async Task An_id_of_the_wrong_shape_is_told_apart_from_one_that_nobody_has(string method, string path) =>
        (await desk.SendAsync(method, path)).Status.Should().Be(400);

    [Theory]
    [InlineData("GET", "/products/NONE", null, null)]
    [InlineData("GET", "/households/nobody", null, null)]
    [InlineData("DELETE", "/households/nobody", null, null)]
    [InlineData("DELETE", "/households/nobody/code", null, null)]
    [InlineData("PUT", "/households/nobody/code", """{"code":"73948"}""", "application/json")]
    [InlineData("POST", "/households/nobody/purchases", "", "text/csv")]
    [InlineData("GET", "/households/nobody/audit", null, null)]
    [InlineData("GET", "/households/nobody/export", null, null)]
    [InlineData("GET", "/orders/order-0001", null, null)]
    [InlineData("POST", "/orders/order-0001/approve", null, null)]
    public async Task What_is_not_there_is_not_found(string method, string path, string? body, string? type)
    {
        MerchantReply reply = await desk.SendAsync(method, path, body, type);
        reply.Status.Should().Be(404);
        reply.ProblemType.Should().Be("not-found");
    }

    [Theory]
    [InlineData("/products", "PUT", "text/plain")]
    [InlineData("/products", "PUT", null)]
    [InlineData("/products", "PUT", "application/json; charset=utf-16")]
    [InlineData("/households/home-1", "PUT", "application/x-ndjson")]
    [InlineData("/households/home-1/code", "PUT", "text/plain")]
    [InlineData("/households/home-1/purchases", "POST", "application/json")]
    public async Task A_body_of_another_kind_is_told_which_kinds_are_taken(string path, string method, string? type)
    {
        MerchantReply reply = await desk.SendAsync(method, path, "{}", type);
        reply.Status.Should().Be(415);
        reply.Headers.Accept.ToString().Should().NotBeEmpty();
    }

    [Fact]
    public async Task A_compressed_body_is_not_taken() =>
        (await desk.SendAsync("PUT", "/products", "[]", "application/json", change: context => context.Request.Headers.ContentEncoding = "gzip")).Status.Should().Be(415);

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("{\"locale\":\"en-GB\",}")]
    [InlineData("{} {}")]
    [InlineData("// no\n{}")]
    public async Task What_is_not_JSON_is_malformed(string body)
    {
        MerchantReply reply = await desk.PutAsync("/households/home-1", body);
        reply.Status.Should().Be(400);
        reply.ProblemType.Should().Be("malformed");
    }

    [Fact]
    public async Task A_byte_order_mark_is_no_part_of_a_document() => (await desk.PutAsync("/households/home-1", "\ufeff" + Sample.Household)).Status.Should().Be(201);

    [Fact]
    public async Task A_document_in_another_encoding_is_told_that_and_not_that_its_names_are_wrong()
    {
        byte[] latin = Encoding.Latin1.GetBytes(Sample.Household.Replace("Maria", "Mari\u00e9"));
        MerchantReply reply = await desk.SendAsync("PUT", "/households/home-1", type: "application/json", change: context => context.Request.Body = new MemoryStream(latin));
        reply.ProblemType.Should().Be("malformed");
        reply.Json.GetProperty("detail").GetString().Should().Be("The body is not a JSON document, because it is not UTF-8.");
    }

    [Fact]
    public async Task A_document_may_not_be_deeper_than_its_limit()
    {
        string deep = new string('[', MerchantLimits.JsonDepth + 1) + new string(']', MerchantLimits.JsonDepth + 1);
        (await desk.PutAsync("/households/home-1", deep)).ProblemType.Should().Be("malformed");
    }

    [Theory]
    [InlineData(0, 422)]
    [InlineData(1, 413)]
    public async Task A_document_may_be_as_long_as_its_limit_and_no_longer(int beyond, int status)
    {
        string padded = "{}".PadRight(MerchantLimits.DocumentBytes + beyond);
        (await desk.PutAsync("/households/home-1", padded)).Status.Should().Be(status);
    }

    [Fact]
    public async Task Answers_about_people_are_never_cached() =>
        (await (await desk.WithHomeAsync()).GetAsync("/households/home-1")).Headers.CacheControl.ToString().Should().Be("no-store");
}
