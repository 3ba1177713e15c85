namespace VoiceCommerce.Functions.Merchant.Reading;

/// <summary>The mistakes of one document or line, collected while reading goes on, so that a merchant mends them all at once.</summary>
internal sealed class Mistakes
{
    private readonly List<FieldError> found = [];

    public bool Any => found.Count > 0;

    /// <summary>In the order of reading, at most <see cref="MerchantLimits.ReportedFields"/>.</summary>
    public IReadOnlyList<FieldError> Found => found;

    public void Note(string pointer, string expected)
    {
        if (found.Count < MerchantLimits.ReportedFields)
        {
            found.Add(new(pointer, expected));
        }
    }
}
