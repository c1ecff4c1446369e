using Aws.Iam.Matching;

namespace Aws.Iam.Proving;

/// <summary>
/// One fact about one dimension of a request: the caller, the action, the resource, or a condition key. Facts about different
/// dimensions are independent, so each dimension can be solved by itself.
/// </summary>
/// <param name="Dimension">What it is about; a condition key in lower case after <c>key:</c>.</param>
/// <param name="Key">A text that two literals share exactly when they mean the same.</param>
/// <param name="Source">
/// The text of the document it stands for, when that has one certain meaning, perhaps with variables: two literals of the same source
/// agree in every request even where each is only an approximation. Otherwise null.
/// </param>
internal abstract record Literal(string Dimension, string Key, string? Source)
{
    public const string Caller = "caller";
    public const string Action = "action";
    public const string Resource = "resource";
    public const string KeyPrefix = "key:";
}

/// <summary>The caller, action or resource is one of some patterns.</summary>
/// <param name="Dimension">Which of the three.</param>
/// <param name="Union">The patterns.</param>
/// <param name="Symbolic">The symbolic reading; null when there are no variables.</param>
/// <param name="Source">See <see cref="Literal"/>.</param>
internal sealed record TextLiteral(string Dimension, PatternUnion Union, SymbolicUnion? Symbolic = null, string? Source = null)
    : Literal(Dimension, Union.Key + (Symbolic is null ? "" : $" {Symbolic.Union.Key}"), Source);

/// <summary>A condition key passes a test.</summary>
/// <param name="Name">The key, in lower case.</param>
/// <param name="Test">The test.</param>
/// <param name="Source">See <see cref="Literal"/>.</param>
internal sealed record KeyLiteral(string Name, KeyTest Test, string? Source = null) : Literal(KeyPrefix + Name, Test.Key, Source);

/// <summary>A literal that must hold, or must not.</summary>
internal readonly record struct Signed(Literal Literal, bool Holds)
{
    public Signed Opposite => this with { Holds = !Holds };

    /// <summary>Whether this follows from the other whatever the request.</summary>
    public bool Follows(Signed other) =>
        Holds == other.Holds && Literal.Dimension == other.Literal.Dimension
        && (Literal.Key == other.Literal.Key || (Literal.Source is { } source && source == other.Literal.Source));
}

/// <summary>A conjunction of literals: the requests that a statement is about, or an approximation of them.</summary>
internal sealed record Box(Statement? Statement, IReadOnlyList<Signed> Literals);
