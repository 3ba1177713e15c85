using System.Runtime.CompilerServices;

namespace VoiceCommerce.Functions.Guardian.Markup;

/// <summary>A piece of a page. It is only made from literals of ours with everything else encoded, so text of people can never become markup.</summary>
internal sealed class Html
{
    private Html(string markup) => Markup = markup;

    public static Html Empty { get; } = new("");

    public string Markup { get; }

    /// <summary>Of an interpolated string: what stands in it is markup, and what is put into its holes is encoded, unless it is <see cref="Html"/> itself.</summary>
    public static Html Of(EncodingHandler pieces) => new(pieces.ToMarkup());

    public static Html Join(IEnumerable<Html> pieces) => new(string.Concat(pieces.Select(piece => piece.Markup)));

    /// <summary>Nothing, unless <paramref name="condition"/> holds.</summary>
    public static Html When(bool condition, Func<Html> piece) => condition ? piece() : Empty;

    public override string ToString() => Markup;
}

/// <summary>Takes an interpolated string apart. A hole of any other type than these does not compile.</summary>
[InterpolatedStringHandler]
internal readonly struct EncodingHandler
{
    // What quotes and tags are made of is encoded, also inside of quoted attributes; letters of all languages stay readable.
    private static readonly System.Text.Encodings.Web.HtmlEncoder Encoder = System.Text.Encodings.Web.HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All);

    private readonly System.Text.StringBuilder markup;

    public EncodingHandler(int literalLength, int formattedCount) => markup = new(literalLength + (formattedCount * 16));

    public void AppendLiteral(string literal) => markup.Append(literal);

    public void AppendFormatted(Html piece) => markup.Append(piece.Markup);

    public void AppendFormatted(IEnumerable<Html> pieces) => markup.AppendJoin("", pieces.Select(piece => piece.Markup));

    public void AppendFormatted(string? text) => markup.Append(Encoder.Encode(text ?? ""));

    public void AppendFormatted(int number) => markup.Append(System.Globalization.CultureInfo.InvariantCulture, $"{number}");

    public void AppendFormatted(long number) => markup.Append(System.Globalization.CultureInfo.InvariantCulture, $"{number}");

    public string ToMarkup() => markup.ToString();
}
