namespace Aws.Iam;

/// <summary>What a statement does.</summary>
public enum Effect
{
    /// <summary>It is not known what it does.</summary>
    Unknown,

    /// <summary>It allows.</summary>
    Allow,

    /// <summary>It denies, whatever else allows.</summary>
    Deny,
}

/// <summary>One statement of a policy document.</summary>
public sealed class Statement
{
    private Evaluation.StatementTest? _test;

    internal Statement()
    {
    }

    /// <summary>Its position, counted from 0.</summary>
    public required int Index { get; init; }

    /// <summary>Where it stands.</summary>
    public required Place Place { get; init; }

    /// <summary>Its identifier, if it has one.</summary>
    public PolicyText? Sid { get; init; }

    /// <summary>Whether it allows or denies.</summary>
    public Effect Effect { get; init; }

    /// <summary>Its <c>Action</c> or <c>NotAction</c>.</summary>
    public Element? Action { get; init; }

    /// <summary>Its <c>Resource</c> or <c>NotResource</c>; null when it has none, which matches every resource.</summary>
    public Element? Resource { get; init; }

    /// <summary>Its <c>Principal</c> or <c>NotPrincipal</c>; null when it has none, which matches every caller.</summary>
    public PrincipalElement? Principal { get; init; }

    /// <summary>The tests of its <c>Condition</c>; all must hold.</summary>
    public IReadOnlyList<Condition> Conditions { get; init; } = [];

    /// <summary>Whether there are further conditions that are not known.</summary>
    public bool HasUnknownConditions { get; init; }

    /// <summary>Why nothing can be said about the statement; null when something can.</summary>
    public string? Unreadable { get; init; }

    /// <summary>Whether nothing can be said about the statement: it may allow or deny anything.</summary>
    public bool IsUnreadable => Unreadable is not null;

    /// <summary>Whether some part is unknown or could not be understood.</summary>
    public bool HasUnknowns =>
        IsUnreadable || Effect == Effect.Unknown || HasUnknownConditions || Action is { IsComplete: false } || Resource is { IsComplete: false }
        || Principal is { IsComplete: false } || Conditions.Any(condition => !condition.IsComplete);

    internal PolicyKind Kind { get; init; }

    internal PolicyVersion Version { get; init; }

    // Made when first asked; made twice by two threads at once, both are the same.
    internal Evaluation.StatementTest Test => _test ??= new(this);

    /// <summary>Whether an action, spelled without wildcards, is one that a readable statement is about.</summary>
    internal Verdict ContainsAction(string action)
    {
        var contained = Test.Actions!.Contains(action, _ => null);
        return Action!.IsNegated ? contained.Not() : contained;
    }
}
