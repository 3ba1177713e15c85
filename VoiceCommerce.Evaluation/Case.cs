using VoiceCommerce.Core.Catalogue;
using VoiceCommerce.Core.Households;
using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Evaluation;

/// <summary>One spoken phrase, the home's habits before it, and the product that was then bought.</summary>
internal sealed record Case
{
    public required string User { get; init; }

    public required Phrase Phrase { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>Everything that the home ever bought before.</summary>
    public required IReadOnlyList<Habit> Habits { get; init; }

    /// <summary>How many orders the home had placed before.</summary>
    public required int Orders { get; init; }

    public required ProductId Truth { get; init; }

    public required bool TruthIsHabit { get; init; }

    /// <summary>How many habits have all the words, as the data set counts them.</summary>
    public required int Candidates { get; init; }
}
