using Pulumi.Protocol;

namespace Pulumi;

/// <summary>A file, a text or a collection of such, given to a resource.</summary>
public abstract class AssetOrArchive
{
    private protected AssetOrArchive(PropertyKind kind, string field, object value)
    {
        Kind = kind;
        Field = field;
        Value = value;
    }

    internal PropertyKind Kind { get; }

    /// <summary>Which of the fields that Pulumi knows holds the value.</summary>
    internal string Field { get; }

    internal object Value { get; }
}
