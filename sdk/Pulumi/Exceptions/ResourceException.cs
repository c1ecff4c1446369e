namespace Pulumi;

/// <summary>A failure that belongs to a resource; it is shown beside that.</summary>
/// <param name="message">What it is.</param>
/// <param name="resource">The resource.</param>
/// <param name="hideStack">Whether it is shown without a stack trace.</param>
public class ResourceException(string message, Resource? resource, bool hideStack = false) : Exception(message)
{
    internal Resource? Resource { get; } = resource;

    internal bool HideStack { get; } = hideStack;
}
