using System.Diagnostics.CodeAnalysis;

namespace Pulumi.Protocol;

/// <summary>
/// A resource's uniform resource name: <c>urn:pulumi:STACK::PROJECT::QUALIFIEDTYPE::NAME</c>. The qualified type names the types of
/// the parents, outermost first, with <c>$</c> between; the name is the rest and may contain anything.
/// </summary>
public sealed record Urn
{
    private const string Prefix = "urn:pulumi:";
    private const string StackType = "pulumi:pulumi:Stack";

    private Urn(string text, string stack, string project, string qualifiedType, string name)
    {
        Text = text;
        Stack = stack;
        Project = project;
        QualifiedType = qualifiedType;
        Name = name;
    }

    /// <summary>The whole name.</summary>
    public string Text { get; }

    /// <summary>The stack's short name.</summary>
    public string Stack { get; }

    /// <summary>The project's name.</summary>
    public string Project { get; }

    /// <summary>The types of the parents and of the resource, with <c>$</c> between.</summary>
    public string QualifiedType { get; }

    /// <summary>The resource's own name.</summary>
    public string Name { get; }

    /// <summary>The resource's own type: what stands after the last <c>$</c> of the qualified type.</summary>
    public string Type => QualifiedType[(QualifiedType.LastIndexOf('$') + 1)..];

    /// <summary>Forms the URN of a resource as Pulumi does.</summary>
    /// <param name="stack">The stack's short name.</param>
    /// <param name="project">The project's name.</param>
    /// <param name="parent">The parent; null when there is none. The root stack adds nothing to the qualified type.</param>
    /// <param name="type">The resource's type token.</param>
    /// <param name="name">The resource's name.</param>
    public static Urn Create(string stack, string project, Urn? parent, string type, string name)
    {
        var qualified = parent is null || parent.QualifiedType == StackType ? type : $"{parent.QualifiedType}${type}";
        return new($"{Prefix}{stack}::{project}::{qualified}::{name}", stack, project, qualified, name);
    }

    /// <summary>Reads a URN.</summary>
    /// <param name="text">The text.</param>
    /// <param name="urn">The URN, when the text is one.</param>
    /// <returns>Whether it is: the prefix is there, and all four parts are.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Urn? urn)
    {
        urn = null;
        if (text is null || !text.StartsWith(Prefix, StringComparison.Ordinal)) return false;
        var parts = text[Prefix.Length..].Split("::", 4);
        if (parts.Length < 4 || parts.Any(part => part.Length == 0)) return false;
        urn = new(text, parts[0], parts[1], parts[2], parts[3]);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
