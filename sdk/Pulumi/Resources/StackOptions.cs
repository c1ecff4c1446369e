namespace Pulumi;

/// <summary>What holds for all resources of a stack.</summary>
public class StackOptions
{
    /// <summary>Functions that may change every resource's arguments and options, applied after those of the resource itself.</summary>
    public List<ResourceTransformation> ResourceTransformations
    {
        get => field ??= [];
        set;
    }
}
