namespace VoiceCommerce.Functions.ShopSystem;

/// <summary>One of the calls of README's table, with the words that answer it. Any other word is no answer.</summary>
/// <param name="Kind">"payments" or "orders": what its path begins with.</param>
/// <param name="Name">What its path and its id end in.</param>
/// <param name="Yes">What stands once it is done.</param>
/// <param name="No">What stands where it will not be.</param>
internal sealed record ShopCall(string Kind, string Name, IReadOnlyList<string> Yes, IReadOnlyList<string> No)
{
    /// <summary>Of a look-up's id; its path has no such end.</summary>
    private const string Find = "find";

    /// <summary>Each word that answers it.</summary>
    public IEnumerable<string> Words => Yes.Concat(No);

    /// <summary>A look-up, which is answered with any of the words.</summary>
    public static ShopCall ToFind(string kind, params IReadOnlyList<string> words) => new(kind, Find, words, []);

    public bool IsDone(ShopAnswer answer) => Yes.Contains(answer.State, StringComparer.Ordinal);

    public bool IsDenied(ShopAnswer answer) => No.Contains(answer.State, StringComparer.Ordinal);
}
