namespace VoiceCommerce.Functions.Hosting;

/// <summary>
/// Never 0: the Functions host restarts a handler that exits with anything else, and lets every request fail for ever after a clean 0.
/// Even a SIGTERM, which .NET would answer with 0, is not ours to call a success: only the host knows whether it meant to stop us.
/// </summary>
internal static class ExitCode
{
    public const int CannotListen = 69; // EX_UNAVAILABLE
    public const int CannotStart = 70; // EX_SOFTWARE
    public const int Misconfigured = 78; // EX_CONFIG
    public const int Stopped = 143; // 128 + SIGTERM, as shells say it
}
