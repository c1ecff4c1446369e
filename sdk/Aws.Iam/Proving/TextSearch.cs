using Aws.Iam.Matching;

namespace Aws.Iam.Proving;

/// <summary>
/// Finds a text that is in every one of some unions and in none of others, or proves that there is none. Plain words are tried first;
/// otherwise the text is a shortest one.
/// </summary>
/// <param name="budget">What the searches may cost together.</param>
internal sealed class TextSearch(Budget budget)
{
    private readonly Dictionary<PatternUnion, PatternAutomaton> _automata = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether some search ended early, so that not finding proves nothing.</summary>
    public bool IsExhausted => budget.IsExhausted;

    /// <summary>The text; null when there is none, or when the budget ran out, which the budget tells.</summary>
    public string? Find(IReadOnlyList<PatternUnion> inAll, IReadOnlyList<PatternUnion> inNone)
    {
        if (inNone.Any(union => union.IsEverything) || inAll.Any(union => union.IsNothing)) return null;
        if (inAll.Any(wanted => inNone.Any(unwanted => wanted.Key == unwanted.Key))) return null;

        var wanted = inAll.Where(union => !union.IsEverything).DistinctBy(union => union.Key).ToList();
        var unwanted = inNone.Where(union => !union.IsNothing).DistinctBy(union => union.Key).ToList();
        for (var at = 0; at < wanted.Count; at++)
        {
            foreach (var word in wanted[at].Words.OrderBy(word => word.Length).ThenBy(word => word, StringComparer.Ordinal))
            {
                if (wanted.All(union => union.Matches(word)) && !unwanted.Any(union => union.Matches(word))) return word;
            }

            // Where case is left aside, a word stands for its other writings too.
            if (!wanted[at].IgnoreCase || !wanted.Concat(unwanted).Any(union => !union.IgnoreCase)) wanted[at] = wanted[at].Globs;
            if (wanted[at].IsNothing) return null;
        }

        return budget.TakeSearch() ? Breadth(wanted, unwanted) : null;
    }

    /// <summary>Whether every text of the one is in the other; null when the budget ran out.</summary>
    public bool? Covers(PatternUnion wide, PatternUnion narrow)
    {
        // Most answers need no search: some text of the one is at hand, and is not in the other.
        if (narrow.Sample is { } sample && !wide.Matches(sample)) return false;
        var isOutside = Find([narrow], [wide]) is not null;
        return isOutside ? false : budget.IsExhausted ? null : true;
    }

    private string? Breadth(List<PatternUnion> wanted, List<PatternUnion> unwanted)
    {
        var automata = wanted.Concat(unwanted).Select(AutomatonOf).ToArray();
        var alphabet = Alphabet.Of([.. wanted, .. unwanted]);
        var size = automata.Sum(automaton => automaton.Words);
        var start = new ulong[size];
        var offset = 0;
        foreach (var automaton in automata)
        {
            automaton.Start.CopyTo(start.AsSpan(offset));
            offset += automaton.Words;
        }

        var visited = new HashSet<ulong[]>(StateComparer.Instance) { start };
        var steps = new List<(ulong[] State, int From, char Letter)> { (start, -1, '\0') };
        var next = new ulong[size];
        for (var at = 0; at < steps.Count; at++)
        {
            var state = steps[at].State;
            if (Judge(automata, wanted.Count, state) is not { } isFound) continue;
            if (isFound) return Trace(steps, at);
            if (!budget.TakeState(at, size * alphabet.Length)) return null;
            foreach (var letter in alphabet)
            {
                if (!TryStep(automata, wanted.Count, state, letter, next) || !visited.Add(next)) continue;
                steps.Add((next, at, letter));
                next = new ulong[size];
            }
        }

        return null;
    }

    private PatternAutomaton AutomatonOf(PatternUnion union)
    {
        if (!_automata.TryGetValue(union, out var automaton)) _automata[union] = automaton = new PatternAutomaton(union);
        return automaton;
    }

    /// <summary>True when the state is what was sought, false when it may lead there, null when it cannot.</summary>
    private static bool? Judge(PatternAutomaton[] automata, int wanted, ReadOnlySpan<ulong> state)
    {
        var isFound = true;
        for (var at = 0; at < automata.Length; at++)
        {
            var part = state[..automata[at].Words];
            state = state[automata[at].Words..];
            if (at >= wanted && automata[at].AcceptsAll(part)) return null;
            isFound &= automata[at].Accepts(part) == at < wanted;
        }

        return isFound;
    }

    private static bool TryStep(PatternAutomaton[] automata, int wanted, ulong[] state, char letter, ulong[] next)
    {
        var offset = 0;
        for (var at = 0; at < automata.Length; at++)
        {
            var words = automata[at].Words;
            var part = next.AsSpan(offset, words);
            automata[at].Step(state.AsSpan(offset, words), letter, part);
            if (at < wanted && part.IndexOfAnyExcept(0UL) < 0) return false;
            offset += words;
        }

        return true;
    }

    private static string Trace(List<(ulong[] State, int From, char Letter)> steps, int at)
    {
        var letters = new List<char>();
        for (; steps[at].From >= 0; at = steps[at].From) letters.Add(steps[at].Letter);
        letters.Reverse();
        return string.Concat(letters);
    }

    private sealed class StateComparer : IEqualityComparer<ulong[]>
    {
        public static readonly StateComparer Instance = new();

        public bool Equals(ulong[]? x, ulong[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(ulong[] obj)
        {
            var hash = 14695981039346656037UL;
            foreach (var word in obj) hash = (hash ^ word) * 1099511628211UL;
            return (int)(hash ^ (hash >> 32));
        }
    }
}
