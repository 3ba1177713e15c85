using VoiceCommerce.Core.Turns;

namespace VoiceCommerce.Core.Conversation;

/// <summary>One conversation of one session.</summary>
public sealed partial record Dialogue
{
    /// <summary>Of its last answer. What refers to an earlier one finds no conversation.</summary>
    public required DialogueRef Ref { get; init; }

    public required DialogueState State { get; init; }

    /// <summary>After this many misunderstandings in a row the conversation closes politely.</summary>
    public const int MaxMisunderstood = 3;

    /// <summary>A conversation that goes on for longer is a loop, or a television.</summary>
    public const int MaxTurns = 100;

    /// <summary>Misunderstandings in a row.</summary>
    public int Misunderstood { get; init; }

    /// <summary>Turns so far.</summary>
    public int Turns { get; init; }

    public required DateTimeOffset LastTurnAt { get; init; }

    /// <summary>The last answer told of other goods than those of the open question, so that "it" is not clear.</summary>
    public bool ToldOfOthers { get; init; }

    /// <summary>What was said last, for "repeat"; plain sentences, never a code.</summary>
    public IReadOnlyList<string> LastSpeech { get; init; } = [];

    /// <summary>Whose turn <see cref="LastSpeech"/> answered; null where nothing was said.</summary>
    public Speaker? HeardBy { get; init; }
}
