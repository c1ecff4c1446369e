namespace Platform.Gate.Sources;

/// <summary>What the user gave is wrong or cannot be read. The message is one paragraph: the file, the place and the mend.</summary>
public sealed class InputException : Exception
{
    /// <summary>Something the user gave is wrong.</summary>
    /// <param name="message">The file, the place and the mend; never a secret.</param>
    public InputException(string message)
        : base(message)
    {
    }

    /// <summary>Something the user gave is wrong, as another error found.</summary>
    /// <param name="message">The file, the place and the mend; never a secret.</param>
    /// <param name="inner">What found it; shown with <c>--verbose</c>.</param>
    public InputException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
