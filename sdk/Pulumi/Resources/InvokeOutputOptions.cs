namespace Pulumi;

/// <summary>What is asked of the engine about the call of a function whose result is an output.</summary>
public sealed class InvokeOutputOptions : InvokeOptions
{
    /// <summary>Resources that must exist before the call.</summary>
    public InputList<Resource> DependsOn
    {
        get => field ??= [];
        set;
    }
}
