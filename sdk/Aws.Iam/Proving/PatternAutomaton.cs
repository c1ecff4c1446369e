using System.Numerics;
using Aws.Iam.Matching;

namespace Aws.Iam.Proving;

/// <summary>
/// A union of patterns as an automaton over sets of positions, one bit a position. A position on a star makes the earlier ones of its
/// pattern redundant (what they accept, the star accepts), which keeps patterns with many stars from growing exponentially.
/// </summary>
internal sealed class PatternAutomaton
{
    private readonly Token[] _tokens;
    private readonly bool _ignoreCase;
    private readonly ulong[] _starts;
    private readonly ulong[] _manies;
    private readonly ulong[] _stars;
    private readonly ulong[] _accepting;
    private readonly ulong[] _endless;
    private readonly int[] _firstOf;
    private bool _hasNeighbours;
    private readonly Dictionary<char, (ulong[] Advance, ulong[] Stay)> _steps = [];

    public PatternAutomaton(PatternUnion union)
    {
        _ignoreCase = union.IgnoreCase;
        var count = union.Patterns.Sum(pattern => pattern.Tokens.Length + 1);
        Words = Math.Max(1, (count + 63) / 64);
        _tokens = new Token[count];
        _firstOf = new int[count];
        (_starts, _manies, _stars, _accepting, _endless) = (NewSet(), NewSet(), NewSet(), NewSet(), NewSet());
        var at = 0;
        foreach (var pattern in union.Patterns) at = Add(pattern, at);
        PassStars(_starts, []);
    }

    /// <summary>How many machine words a state takes.</summary>
    public int Words { get; }

    public ReadOnlySpan<ulong> Start => _starts;

    public bool Accepts(ReadOnlySpan<ulong> state) => Overlaps(state, _accepting);

    /// <summary>Whether the state accepts whatever follows.</summary>
    public bool AcceptsAll(ReadOnlySpan<ulong> state) => Overlaps(state, _endless);

    public void Step(ReadOnlySpan<ulong> state, char letter, Span<ulong> next)
    {
        var (advance, stay) = StepsOf(_ignoreCase ? char.ToLowerInvariant(letter) : letter);
        var carry = 0UL;
        for (var word = 0; word < Words; word++)
        {
            var moving = state[word] & advance[word];
            next[word] = (moving << 1) | carry | (state[word] & stay[word]);
            carry = moving >> 63;
        }

        PassStars(next, state);
    }

    private int Add(Pattern pattern, int first)
    {
        Set(_starts, first);
        for (var at = 0; at < pattern.Tokens.Length; at++)
        {
            var token = pattern.Tokens[at];
            _tokens[first + at] = token;
            _firstOf[first + at] = first;
            if (token.Kind != TokenKind.Many) continue;
            Set(_manies, first + at);
            _hasNeighbours |= at > 0 && pattern.Tokens[at - 1].Kind == TokenKind.Many;
            if (token.IsStar) Set(_stars, first + at);
        }

        var end = first + pattern.Tokens.Length;
        _tokens[end] = new Token(TokenKind.Variable);
        _firstOf[end] = first;
        Set(_accepting, end);
        if (pattern.Tokens is [.., { IsStar: true }]) Set(_endless, end - 1);
        return end + 1;
    }

    private (ulong[] Advance, ulong[] Stay) StepsOf(char letter)
    {
        if (_steps.TryGetValue(letter, out var known)) return known;
        var (advance, stay) = (NewSet(), NewSet());
        for (var at = 0; at < _tokens.Length; at++)
        {
            if (!_tokens[at].Accepts(letter)) continue;
            Set(_tokens[at].Kind == TokenKind.Many ? stay : advance, at);
        }

        return _steps[letter] = (advance, stay);
    }

    /// <summary>Adds the positions reached by stars that stand for nothing, and drops what a star newly reached makes redundant.</summary>
    private void PassStars(Span<ulong> state, ReadOnlySpan<ulong> before)
    {
        bool isMoving;
        do
        {
            isMoving = false;
            var carry = 0UL;
            for (var word = 0; word < Words; word++)
            {
                var moving = state[word] & _manies[word];
                var wider = state[word] | (moving << 1) | carry;
                carry = moving >> 63;
                isMoving |= wider != state[word];
                state[word] = wider;
            }
        }
        while (isMoving && _hasNeighbours);

        for (var word = 0; word < Words; word++)
        {
            var known = before.IsEmpty ? 0UL : before[word];
            for (var stars = state[word] & _stars[word] & ~known; stars != 0; stars &= stars - 1)
            {
                var star = (word * 64) + BitOperations.TrailingZeroCount(stars);
                Clear(state, _firstOf[star], star);
            }
        }
    }

    private static void Clear(Span<ulong> state, int from, int to)
    {
        for (var word = from / 64; word <= (to - 1) / 64 && from < to; word++)
        {
            var low = Math.Max(from - (word * 64), 0);
            var high = Math.Min(to - (word * 64), 64);
            state[word] &= ~((high - low == 64 ? ulong.MaxValue : (1UL << (high - low)) - 1) << low);
        }
    }

    private ulong[] NewSet() => new ulong[Words];

    private static void Set(ulong[] set, int at) => set[at / 64] |= 1UL << (at % 64);

    private static bool Overlaps(ReadOnlySpan<ulong> left, ReadOnlySpan<ulong> right)
    {
        for (var word = 0; word < left.Length; word++)
        {
            if ((left[word] & right[word]) != 0) return true;
        }

        return false;
    }
}
