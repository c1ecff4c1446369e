namespace Pulumi.Protocol;

/// <summary>What a property value is. Secrets are not a kind: any value may be wrapped as one, see <see cref="PropertyValue.IsSecret"/>.</summary>
public enum PropertyKind
{
    /// <summary>An explicit null, which is not the same as an absent property.</summary>
    Null,

    /// <summary>True or false.</summary>
    Bool,

    /// <summary>A number; always a double on the wire.</summary>
    Number,

    /// <summary>A text.</summary>
    String,

    /// <summary>A list.</summary>
    List,

    /// <summary>An object: a property bag.</summary>
    Map,

    /// <summary>A value that is known only during the update.</summary>
    Unknown,

    /// <summary>A file or text, with signature <see cref="Signatures.Asset"/>.</summary>
    Asset,

    /// <summary>A collection of assets, with signature <see cref="Signatures.Archive"/>.</summary>
    Archive,

    /// <summary>A reference to a resource, with signature <see cref="Signatures.ResourceReference"/>.</summary>
    ResourceReference,

    /// <summary>A value with the resources it depends on, with signature <see cref="Signatures.Output"/>.</summary>
    Output,
}
