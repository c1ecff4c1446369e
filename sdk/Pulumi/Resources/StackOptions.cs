namespace Pulumi;

/// <summary>What holds for all resources of a stack.</summary>
public class StackOptions
{
    /// <summary>Functions that may change the arguments and options of every resource, applied after those of the resource itself.</summary>
    public List<ResourceTransformation> ResourceTransformations
    {
        get => field ??= [];
        set;
    }
}
