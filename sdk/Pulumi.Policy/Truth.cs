namespace Pulumi.Policy;

/// <summary>
/// Whether a fact holds: true, false, or not known yet, by Kleene's three-valued logic, together with the evidence it rests on.
/// There is no conversion to <see cref="bool"/>, and so no <c>if</c>, <c>&amp;&amp;</c> or <c>||</c>: nobody can mistake "unknown" for "no".
/// </summary>
/// <remarks>
/// The default value is unknown. Operators always look at both sides; an unknown that cannot change the outcome does not matter, so
/// unknown or true is true.
/// </remarks>
public readonly struct Truth : IEquatable<Truth>
{
    internal Truth(TruthState state, Evidence? evidence)
    {
        State = state;
        Evidence = evidence;
    }

    /// <summary>It holds, whatever the properties are.</summary>
    public static Truth True { get; } = new(TruthState.True, null);

    /// <summary>It does not hold, whatever the properties are.</summary>
    public static Truth False { get; } = new(TruthState.False, null);

    /// <summary>It is not known, and there is no property to name.</summary>
    public static Truth Unknown { get; }

    /// <summary>Whether the fact is known to hold.</summary>
    public bool IsTrue => State == TruthState.True;

    /// <summary>Whether the fact is known not to hold.</summary>
    public bool IsFalse => State == TruthState.False;

    /// <summary>Whether it is not known yet.</summary>
    public bool IsUnknown => State == TruthState.Unknown;

    internal TruthState State { get; }

    internal Evidence? Evidence { get; }

    /// <summary>Both hold.</summary>
    /// <param name="left">One fact.</param>
    /// <param name="right">The other.</param>
    public static Truth operator &(Truth left, Truth right)
    {
        var state = left.IsFalse || right.IsFalse ? TruthState.False
            : left.IsUnknown || right.IsUnknown ? TruthState.Unknown
            : TruthState.True;
        return new(state, Deciding(left, right, state));
    }

    /// <summary>At least one holds.</summary>
    /// <param name="left">One fact.</param>
    /// <param name="right">The other.</param>
    public static Truth operator |(Truth left, Truth right)
    {
        var state = left.IsTrue || right.IsTrue ? TruthState.True
            : left.IsUnknown || right.IsUnknown ? TruthState.Unknown
            : TruthState.False;
        return new(state, Deciding(left, right, state));
    }

    /// <summary>It does not hold; unknown stays unknown.</summary>
    /// <param name="truth">The fact.</param>
    public static Truth operator !(Truth truth)
    {
        var state = truth.State switch
        {
            TruthState.True => TruthState.False,
            TruthState.False => TruthState.True,
            _ => TruthState.Unknown,
        };
        return new(state, Evidence.Not(truth.Evidence));
    }

    /// <summary>Whether two truths have the same state and the same evidence.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Truth left, Truth right) => left.Equals(right);

    /// <summary>Whether two truths differ in state or evidence.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Truth left, Truth right) => !left.Equals(right);

    /// <summary>The fact that a program computed outside of properties, such as the result of a prover.</summary>
    /// <param name="holds">Whether it holds; null when it cannot be told yet.</param>
    public static Truth Of(bool? holds) => holds switch { true => True, false => False, null => Unknown };

    /// <summary>
    /// Whenever this holds, the other does too: <c>!this | conclusion</c>, except that a failure is told from the conclusion alone,
    /// since that is what has to be mended.
    /// </summary>
    /// <param name="conclusion">What must then hold.</param>
    public Truth Implies(Truth conclusion)
    {
        var implication = !this | conclusion;
        return implication.IsFalse ? new(TruthState.False, conclusion.Evidence ?? implication.Evidence) : implication;
    }

    /// <summary>Both hold; the other name of <c>&amp;</c>.</summary>
    /// <param name="other">The other fact.</param>
    public Truth And(Truth other) => this & other;

    /// <summary>The same truth, told as an expectation about one place instead of by the facts it was made of.</summary>
    /// <param name="node">The place.</param>
    /// <param name="expected">What was expected there, such as <c>a statement that names its actions</c>.</param>
    /// <param name="found">What was found; null shows the value at the place.</param>
    public Truth At(Node node, string expected, string? found = null) => new(State, Evidence.Leaf.Of(node, expected, found));

    /// <inheritdoc/>
    public bool Equals(Truth other) => State == other.State && Equals(Evidence, other.Evidence);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Truth other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(State, Evidence);

    /// <summary>The state, and what it rests on.</summary>
    public override string ToString() => Evidence is null ? State.ToString() : $"{State}: {string.Join("; ", Evidence.Tell())}";

    // Of an outcome only those sides speak that have it: of "false and unknown" the false one.
    private static Evidence? Deciding(Truth left, Truth right, TruthState state) => Evidence.Both(
        left.State == state ? left.Evidence : null,
        right.State == state ? right.Evidence : null);
}

internal enum TruthState
{
    Unknown,
    False,
    True,
}
