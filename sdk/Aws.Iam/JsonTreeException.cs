namespace Aws.Iam;

/// <summary>A text is not JSON.</summary>
/// <param name="message">What is wrong, without quoting the text, which may be secret.</param>
/// <param name="line">The line, counted from 1.</param>
/// <param name="column">The column, counted from 1.</param>
public sealed class JsonTreeException(string message, int line, int column) : FormatException(message)
{
    /// <summary>The line, counted from 1.</summary>
    public int Line => line;

    /// <summary>The column, counted from 1.</summary>
    public int Column => column;
}
