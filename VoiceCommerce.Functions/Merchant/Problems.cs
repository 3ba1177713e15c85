using VoiceCommerce.Core.Ordering;
using VoiceCommerce.Functions.Merchant.Writing;

namespace VoiceCommerce.Functions.Merchant;

/// <summary>Every problem that the API can answer with, in one place, because their types are a contract.</summary>
internal static class Problems
{
    public static Answer.Problem Unauthorised { get; } = new(401, "unauthorised", "The merchant's key is missing or wrong", "Send the header Authorization: Bearer KEY.")
    {
        Header = ("WWW-Authenticate", "Bearer realm=\"merchant\""),
    };

    public static Answer.Problem NoSuchRoute { get; } = new(404, "no-such-route", "There is nothing at this path", "openapi.json lists every path.");

    public static Answer.Problem Busy { get; } = new(503, "busy", "The household was changed at the same time", "It kept changing; look at what is there now, and try again.")
    {
        Header = ("Retry-After", "1"),
    };

    public static Answer.Problem NotAllowed(IEnumerable<string> methods) => new(405, "method-not-allowed", "This path does not know the method", "The header Allow lists those it knows.")
    {
        Header = ("Allow", string.Join(", ", methods.Distinct(StringComparer.Ordinal))),
    };

    public static Answer.Problem NotFound(string what) => new(404, "not-found", "There is no such thing", $"There is no such {what}.");

    public static Answer.Problem BadRequest(string detail) => new(400, "bad-request", "The path or the query is wrong", detail);

    public static Answer.Problem WrongMedia(params IEnumerable<string> accepted) => new(415, "unsupported-media-type", "The body is of a kind that is not taken here",
        $"Send {string.Join(" or ", accepted)}, in UTF-8 and not compressed.")
    {
        Header = ("Accept", string.Join(", ", accepted)),
    };

    public static Answer.Problem TooLarge(string detail) => new(413, "too-large", "The body is too large", detail);

    public static Answer.Problem NotJson(string detail) => new(400, "malformed", "The body is not well-formed", detail);

    public static Answer.Problem Invalid(IReadOnlyList<FieldError> errors) => new(422, "invalid", "Some of the values cannot be taken", "Nothing was changed; errors lists what to mend.")
    {
        Errors = errors,
    };

    public static Answer.Problem WeakCode(string rule) => new(422, "weak-code", "The code is too easy to guess, or cannot be spoken", "The code was not set; errors says which rule it breaks.")
    {
        Errors = [new("/code", rule)],
    };

    public static Answer.Problem ChangedSince { get; } = new(412, "changed-since", "It is not what the precondition says any more",
        "Somebody changed it since, or made it, or took it away; get it anew, and change that.");

    public static Answer.Problem Conflict(string type, string title, string detail) => new(409, type, title, detail);

    public static Answer.Problem NotHeld(OrderState state) =>
        Conflict("not-held", "The order does not wait for anybody", $"The order is {WireName.Of(state)}; only a held order can be approved or declined.");
}
