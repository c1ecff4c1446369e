namespace Platform.Gate.Engine;

/// <summary>A policy pack that broke: it did not start, died, did not answer, or answered what is no answer. The message names the pack.</summary>
public sealed class PackFailedException : Exception
{
    /// <summary>A pack broke.</summary>
    public PackFailedException(string message)
        : base(message)
    {
    }

    /// <summary>A pack broke, as another error showed.</summary>
    public PackFailedException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
