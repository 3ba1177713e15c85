using System.Net;
using System.Net.Sockets;

namespace VoiceCommerce.Simulator.Platform;

/// <summary>Ports for a process that is about to be started and will listen by itself.</summary>
internal static class LoopbackPort
{
    // Below 32768, from where Linux takes ports for outgoing connections: one of those could have the port before the process listens.
    private const int First = 20_000;
    private const int Count = 12_000;

    private static int next = Environment.ProcessId * 97 % Count;

    /// <summary>Nobody listened on it when it was looked at, and this process is not given it again for the next 12,000 times.</summary>
    /// <exception cref="SocketException">None is free.</exception>
    public static int Unused()
    {
        for (int tries = 1; ; tries++)
        {
            int port = First + (int)((uint)Interlocked.Increment(ref next) % Count);
            try
            {
                using TcpListener listener = new(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException) when (tries < Count)
            {
                // Taken: the next one.
            }
        }
    }
}
