namespace Pulumi.Policy;

/// <summary>What a <see cref="Truth"/> rests on: places, and what was expected there. Nothing is formatted before it is told.</summary>
internal abstract record Evidence
{
    /// <summary>
    /// How many unknown places are told: each is a reason by itself, and the first few say what kind of thing is not known yet.
    /// </summary>
    public const int MostUnknowns = 16;

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
    /// <param name="most">How many are enough.</param>
    public IReadOnlyList<Fact> Facts(int most = int.MaxValue)
    {
        var facts = new List<Fact>();
        var told = new HashSet<(string Urn, string Path, string Expectation, bool Negated, string? Told)>();

        // A question to ten thousand resources is a chain of ten thousand pairs: too deep for a method that calls itself.
        var open = new Stack<(Evidence Evidence, bool Negated)>([(this, false)]);
        while (facts.Count < most && open.TryPop(out var next))
        {
            switch (next.Evidence)
            {
                case Pair pair:
                    open.Push((pair.Right, next.Negated));
                    open.Push((pair.Left, next.Negated));
                    break;
                case Negation negation:
                    open.Push((negation.Inner, !next.Negated));
                    break;
                case Leaf leaf:
                    var fact = new Fact(leaf.Node, leaf.Expected, next.Negated, leaf.Told);
                    if (told.Add((fact.Node.Resource.Urn, fact.Node.Path, fact.Expectation, fact.Negated, fact.Told))) facts.Add(fact);
                    break;
            }
        }

        return facts;
    }

    public IEnumerable<string> Tell() => Facts().Select(fact => fact.Text(fact.Node.Resource.Urn));

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
}
