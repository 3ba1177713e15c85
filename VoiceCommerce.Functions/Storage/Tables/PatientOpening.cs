using Azure;
using VoiceCommerce.Functions.Hosting;

namespace VoiceCommerce.Functions.Storage.Tables;

/// <summary>
/// Opens what lies in a storage account, which may be out of reach for a moment just as the app starts. To exit would not bring it back, and the Functions host
/// starts an app that exits three times in half an hour and then no more.
/// </summary>
internal static class PatientOpening
{
    /// <summary>From the first try on; then the app gives up, so that an address that is wrong is seen.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(10);

    /// <param name="open">Can be done again after it failed.</param>
    /// <param name="clock">Of the pauses.</param>
    /// <param name="logger">Told of each try in vain.</param>
    /// <exception cref="RequestFailedException">The account refuses, or did not answer in all that time.</exception>
    public static async Task<T> OpenAsync<T>(Func<Task<T>> open, TimeProvider clock, ILogger logger)
    {
        long begun = clock.GetTimestamp();
        TimeSpan pause = FirstPause;
        while (true)
        {
            try
            {
                return await open();
            }
            catch (RequestFailedException failure) when (MayPass(failure) && clock.GetElapsedTime(begun) + pause < Patience)
            {
                Client.Log.NotOpened(logger, FailureName.Of(failure), (int)pause.TotalSeconds);
            }

            await Task.Delay(pause, clock);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    // No answer, or one that says "later". A key that is wrong stays so.
    private static bool MayPass(RequestFailedException failure) => failure.Status is 0 or 408 or 429 or >= 500;
}
