namespace Pulumi;

/// <summary>The arguments of a function.</summary>
public abstract class InvokeArgs : InputArgs
{
    /// <summary>No arguments.</summary>
    public static readonly InvokeArgs Empty = new None();

    private sealed class None : InvokeArgs;
}
