using Aws.Iam.Parsing;

namespace Aws.Iam;

/// <summary>The rules a document is read by.</summary>
public enum PolicyVersion
{
    /// <summary>The version is not known.</summary>
    Unknown,

    /// <summary>2008-10-17, also when no version is given: <c>${…}</c> is plain text.</summary>
    V2008,

    /// <summary>2012-10-17: <c>${…}</c> is a variable.</summary>
    V2012,
}

/// <summary>
/// A policy document. Reading one never fails: what is wrong becomes a finding, and what could not be understood, like what is
/// unknown, makes the answers that depend on it unknown.
/// </summary>
public sealed class PolicyDocument
{
    internal PolicyDocument(PolicyKind kind, PolicyVersion version, IReadOnlyList<Statement> statements, IReadOnlyList<PolicyFinding> findings)
    {
        Kind = kind;
        Version = version;
        Statements = statements;
        Findings = findings;
    }

    /// <summary>What the document is attached to.</summary>
    public PolicyKind Kind { get; }

    /// <summary>The rules it is read by.</summary>
    public PolicyVersion Version { get; }

    /// <summary>
    /// Its statements, in order. Where statements are missing or unreadable as a whole, one with
    /// <see cref="Statement.IsUnreadable"/> stands for them.
    /// </summary>
    public IReadOnlyList<Statement> Statements { get; }

    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<PolicyFinding> Findings { get; }

    /// <summary>What it was read from; null when it could not be read.</summary>
    internal JsonTree? Tree { get; init; }

    /// <summary>Whether IAM would accept it, as far as can be told offline.</summary>
    public bool IsValid => !Findings.Any(finding => finding.Severity == PolicyFindingSeverity.Error);

    /// <summary>Whether some part is unknown or could not be understood.</summary>
    public bool HasUnknowns => Statements.Any(statement => statement.HasUnknowns);

    /// <summary>Reads a document from JSON text.</summary>
    /// <param name="json">The text; when it is not JSON, the document is unknown and a finding says where it breaks.</param>
    /// <param name="kind">What it is attached to.</param>
    public static PolicyDocument Parse(string json, PolicyKind kind)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Parse(System.Text.Encoding.UTF8.GetBytes(json), kind);
    }

    /// <summary>Reads a document from JSON text.</summary>
    /// <param name="utf8">The text; when it is not JSON, the document is unknown and a finding says where it breaks.</param>
    /// <param name="kind">What it is attached to.</param>
    public static PolicyDocument Parse(ReadOnlySpan<byte> utf8, PolicyKind kind)
    {
        try
        {
            return DocumentReader.Read(JsonTree.Parse(utf8), kind);
        }
        catch (JsonTreeException error)
        {
            return DocumentReader.NotJson(error, kind);
        }
    }

    /// <summary>Reads a document from a decoded value: an object, or a text with JSON inside, each perhaps unknown or secret.</summary>
    /// <param name="tree">The value.</param>
    /// <param name="kind">What it is attached to.</param>
    public static PolicyDocument Parse(JsonTree tree, PolicyKind kind)
    {
        ArgumentNullException.ThrowIfNull(tree);
        if (tree.Kind != JsonTreeKind.String) return DocumentReader.Read(tree, kind);
        try
        {
            var inside = JsonTree.Parse(tree.Text);
            return DocumentReader.Read(tree.IsSecret ? inside.AsSecret() : inside, kind);
        }
        catch (JsonTreeException error)
        {
            return DocumentReader.NotJson(error, kind);
        }
    }
}
