namespace VoiceCommerce.Core.Households;

/// <summary>
/// Where mail goes: a dot-atom, an @ and a host name with at least one dot (RFC 5321), ASCII, at most <see cref="Max"/> characters. Quoted local parts,
/// address literals, comments and non-ASCII addresses are refused, so that an address can stand in a mail's header or command and never end it.
/// </summary>
public sealed record EmailAddress
{
    /// <summary>RFC 5321's path of 256 characters without its angle brackets.</summary>
    public const int Max = 254;

    private const int MaxLocal = 64;
    private const int MaxLabel = 63;

    // RFC 5322's atext, beside letters and digits.
    private const string AtomMarks = "!#$%&'*+-/=?^_`{|}~";

    private EmailAddress(string value) => Value = value;

    public string Value { get; }

    /// <summary>Null when the shape is wrong.</summary>
    public static EmailAddress? From(string? value)
    {
        if (value is not { Length: > 0 and <= Max } || value.Split('@') is not [var local, var host])
        {
            return null;
        }

        string[] labels = host.Split('.');
        return local.Length <= MaxLocal && local.Split('.').All(IsAtom) && labels.Length > 1 && labels.All(IsLabel) && !labels[^1].All(char.IsAsciiDigit)
            ? new(value)
            : null;
    }

    public override string ToString() => Value;

    private static bool IsAtom(string atom) => atom.Length > 0 && atom.All(c => char.IsAsciiLetterOrDigit(c) || AtomMarks.Contains(c));

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= MaxLabel && label.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && label[0] != '-' && label[^1] != '-';
}
