namespace Pulumi;

/// <summary>The arguments of a resource.</summary>
public abstract class ResourceArgs : InputArgs
{
    /// <summary>No arguments.</summary>
    public static readonly ResourceArgs Empty = new None();

    private sealed class None : ResourceArgs;
}
