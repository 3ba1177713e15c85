namespace VoiceCommerce.Simulator;

/// <summary>Something that whoever runs the simulator must read; the message is for them.</summary>
internal sealed class SimulatorException : Exception
{
    public SimulatorException()
    {
    }

    public SimulatorException(string message)
        : base(message)
    {
    }

    public SimulatorException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
