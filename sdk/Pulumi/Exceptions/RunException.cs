namespace Pulumi;

/// <summary>A mistake of the program that its message explains; it is shown without a stack trace.</summary>
public class RunException : Exception
{
    /// <summary>A mistake.</summary>
    /// <param name="message">What it is.</param>
    public RunException(string message)
        : base(message)
    {
    }

    /// <summary>A mistake.</summary>
    /// <param name="message">What it is.</param>
    /// <param name="innerException">Where it showed.</param>
    public RunException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The mistake of marking properties as outputs that are not.</summary>
    /// <param name="outputAttributeNames">The names of the outputs.</param>
    public static RunException OutputsHaveIncorrectType(IEnumerable<string> outputAttributeNames) => new(
        $"Output(s) '{string.Join(", ", outputAttributeNames)}' have incorrect type. "
        + "[Output] attributed properties must be instances of Output<T>.");

    internal static RunException OutputsHaveNoValue(IEnumerable<string> names) => new(
        $"Output(s) '{string.Join(", ", names)}' have no value assigned. "
        + "[Output] attributed properties must be assigned inside Stack constructor.");
}
