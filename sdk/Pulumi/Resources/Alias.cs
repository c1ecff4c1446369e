namespace Pulumi;

/// <summary>A name that a resource had before: either its whole URN, or the parts of it that differ.</summary>
public sealed class Alias
{
    /// <summary>The whole URN; nothing else may be given then.</summary>
    public string? Urn { get; set; }

    /// <summary>The name it had.</summary>
    public Input<string>? Name { get; set; }

    /// <summary>The type it had.</summary>
    public Input<string>? Type { get; set; }

    /// <summary>The stack it was in.</summary>
    public Input<string>? Stack { get; set; }

    /// <summary>The project it was in.</summary>
    public Input<string>? Project { get; set; }

    /// <summary>The parent it had.</summary>
    public Resource? Parent { get; set; }

    /// <summary>The URN of the parent it had.</summary>
    public Input<string>? ParentUrn { get; set; }

    /// <summary>Whether it had no parent.</summary>
    public bool NoParent { get; set; }
}
