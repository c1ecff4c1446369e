namespace Pulumi;

/// <summary>An output of another stack: one of the two is set, or neither when there is no such output.</summary>
public sealed class StackReferenceOutputDetails
{
    /// <summary>The value, when it is not secret.</summary>
    public object? Value { get; set; }

    /// <summary>The value, when it is secret.</summary>
    public object? SecretValue { get; set; }
}
