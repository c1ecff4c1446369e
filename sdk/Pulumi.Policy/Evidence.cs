namespace Pulumi.Policy;

/// <summary>What a <see cref="Truth"/> rests on: places, and what was expected there. Nothing is formatted before it is told.</summary>
internal abstract record Evidence
{
    /// <summary>Evidence from two sides; either may be missing.</summary>
    public static Evidence? Both(Evidence? left, Evidence? right) =>
        left is null ? right : right is null ? left : new Pair(left, right);

    public static Evidence? Not(Evidence? evidence) => evidence switch
    {
        null => null,
        Negation negation => negation.Inner,
        _ => new Negation(evidence),
    };

    /// <summary>The single facts, in the order the policy states them, each place and expectation once.</summary>
    public IReadOnlyList<Fact> Facts()
    {
        var facts = new List<Fact>();
        Collect(this, negated: false, facts);
        return facts;
    }

    public IEnumerable<string> Tell() => Facts().Select(fact => fact.Text(fact.Node.Resource.Urn));

    private static void Collect(Evidence evidence, bool negated, List<Fact> facts)
    {
        switch (evidence)
        {
            case Pair pair:
                Collect(pair.Left, negated, facts);
                Collect(pair.Right, negated, facts);
                break;
            case Negation negation:
                Collect(negation.Inner, !negated, facts);
                break;
            case Leaf leaf:
                var fact = new Fact(leaf.Node, leaf.Expected, negated, leaf.Told);
                if (!facts.Exists(fact.IsSameAs)) facts.Add(fact);
                break;
        }
    }

    /// <summary>A place, and what was expected there in words that are only found when somebody asks.</summary>
    internal abstract record Leaf(Node Node) : Evidence
    {
        public abstract string Expected { get; }

        /// <summary>What was found, when that is not simply the value at the place.</summary>
        public virtual string? Told => null;

        /// <summary>Evidence whose expectation is told from a state; most questions are answered as hoped, and nobody asks.</summary>
        public static Leaf Of<TState>(Node node, TState state, Func<TState, string> tell) => new Untold<TState>(node, state, tell);

        public static Leaf Of(Node node, string expected, string? told = null) => new Words(node, expected, told);

        private sealed record Words(Node Node, string Text, string? Found) : Leaf(Node)
        {
            public override string Expected => Text;

            public override string? Told => Found;
        }

        private sealed record Untold<TState>(Node Node, TState State, Func<TState, string> Describe) : Leaf(Node)
        {
            public override string Expected => Describe(State);
        }
    }

    internal sealed record Pair(Evidence Left, Evidence Right) : Evidence;

    internal sealed record Negation(Evidence Inner) : Evidence;
}

/// <summary>One thing found: where, what, and what a policy expects there.</summary>
/// <param name="Node">The place.</param>
/// <param name="Expectation">What was expected; with <paramref name="Negated"/>, what was not.</param>
/// <param name="Negated">Whether anything but the expectation was wanted.</param>
/// <param name="Told">What was found, when that is not simply the value at the place.</param>
public sealed record Fact(Node Node, string Expectation, bool Negated, string? Told)
{
    /// <summary>What was found, without the text of a secret.</summary>
    public string Found => Told ?? Node.Describe();

    /// <summary>What was expected.</summary>
    public string Expected => Negated ? $"anything but {Expectation}" : Expectation;

    /// <summary>The place as seen from a resource: its own path, or the other resource's name and the path there.</summary>
    /// <param name="subject">The URN of the resource that is judged.</param>
    public string PathFrom(string subject)
    {
        var path = Node.Path;
        if (Node.Resource.Urn == subject) return path;
        return path.Length == 0 ? Node.Resource.Name : $"{Node.Resource.Name}.{path}";
    }

    /// <summary>The fact as a clause: <c>deploymentCircuitBreaker.rollback is false, expected true</c>.</summary>
    /// <param name="subject">The URN of the resource that is judged.</param>
    public string Text(string subject)
    {
        var path = PathFrom(subject);
        if (path.Length == 0) path = "it";
        return Node.IsUnknown && Told is null
            ? $"{path} is known only during the update, expected {Expected}"
            : $"{path} is {Found}, expected {Expected}";
    }

    internal bool IsSameAs(Fact other) =>
        Negated == other.Negated && Expectation == other.Expectation && Told == other.Told
        && Node.Resource.Urn == other.Node.Resource.Urn && Node.Path == other.Node.Path;
}
