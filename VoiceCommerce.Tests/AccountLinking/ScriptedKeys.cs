using VoiceCommerce.Functions.AccountLinking;

namespace VoiceCommerce.Tests.AccountLinking;

/// <summary>A provider that answers what it is told, null while it is down, and counts how often it is asked.</summary>
internal sealed class ScriptedKeys(string? answer) : IKeySource
{
    private int fetches;

    public string? Answer { get; set; } = answer;

    /// <summary>Holds every answer back until it is set; null answers at once.</summary>
    public TaskCompletionSource? Gate { get; set; }

    public int Fetches => Volatile.Read(ref fetches);

    public async Task<string?> FetchAsync(CancellationToken cancellation)
    {
        Interlocked.Increment(ref fetches);
        await (Gate?.Task ?? Task.CompletedTask);
        return Answer;
    }
}
