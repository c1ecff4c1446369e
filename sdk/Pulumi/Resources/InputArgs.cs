using Pulumi.Serialization;

namespace Pulumi;

/// <summary>The arguments of a resource or a function: the members marked with <see cref="InputAttribute"/>.</summary>
public abstract class InputArgs
{
    /// <summary>The arguments by their names in Pulumi, those that were not given as null.</summary>
    /// <exception cref="ArgumentNullException">A required one was not given.</exception>
    internal virtual IEnumerable<KeyValuePair<string, object?>> ToProperties() => InputMembers.Of(GetType()).Read(this);
}
