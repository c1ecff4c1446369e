using System.Collections.Immutable;

namespace Aws.Iam.Matching;

/// <summary>One text of a document as patterns, and whether it means exactly these or something they include.</summary>
internal sealed record TextEntry(ImmutableArray<Pattern> Patterns, bool IsCertain);

/// <summary>
/// The texts that a list of a document matches. Where entries are unknown or their meaning is open, the set lies somewhere between
/// <see cref="Under"/> and <see cref="Over"/>.
/// </summary>
internal sealed class TextSet(IEnumerable<TextEntry> entries, bool isComplete, bool ignoreCase = false)
{
    private readonly ImmutableArray<TextEntry> _entries = [.. entries.Select(entry => ignoreCase ? entry with { Patterns = [.. entry.Patterns.Select(pattern => pattern.ToLower())] } : entry)];

    /// <summary>What the set includes at most.</summary>
    public PatternUnion Over => field ??= isComplete
        ? new(_entries.SelectMany(entry => entry.Patterns).Select(pattern => pattern.Widen()), ignoreCase)
        : PatternUnion.Everything;

    /// <summary>What the set includes at least.</summary>
    public PatternUnion Under => field ??=
        new(_entries.Where(entry => entry.IsCertain).SelectMany(entry => entry.Patterns).Where(pattern => !pattern.HasVariables), ignoreCase);

    /// <summary>The set with each variable as its symbol: exact when nothing else is open.</summary>
    public bool HasVariables => _entries.Any(entry => entry.Patterns.Any(pattern => pattern.HasVariables));

    public bool IsExact => isComplete && _entries.All(entry => entry.IsCertain) && !HasVariables;

    /// <summary>Whether the text is in the set.</summary>
    /// <param name="text">The text.</param>
    /// <param name="valueOf">The value of a variable; null when it has none.</param>
    /// <param name="unbound">What an entry says whose variable has neither a value nor a default.</param>
    public Verdict Contains(string text, Func<string, string?> valueOf, Verdict unbound = Verdict.Fails)
    {
        if (ignoreCase) text = text.ToLowerInvariant();
        var verdict = isComplete ? Verdict.Fails : Verdict.Unknown;
        foreach (var entry in _entries)
        {
            verdict = verdict.Or(entry.Patterns.Any(pattern => Contains(entry, pattern, text, valueOf, unbound)));
            if (verdict == Verdict.Holds) return verdict;
        }

        return verdict;
    }

    private Verdict Contains(TextEntry entry, Pattern pattern, string text, Func<string, string?> valueOf, Verdict unbound)
    {
        if (!entry.IsCertain) return pattern.Widen().Matches(text) ? Verdict.Unknown : Verdict.Fails;
        if (pattern.Bind(valueOf) is not { } bound) return unbound;
        return VerdictLogic.Of((ignoreCase ? bound.ToLower() : bound).Matches(text));
    }
}
