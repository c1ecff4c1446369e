using System.Collections.Immutable;

namespace Aws.Iam.Matching;

/// <summary>One text of a document as patterns, and whether it means exactly these or something they include.</summary>
internal sealed record TextEntry(ImmutableArray<Pattern> Patterns, bool IsCertain);

/// <summary>A union whose variables are symbols.</summary>
/// <param name="Union">The union.</param>
/// <param name="IsWhole">Whether it has every entry of the list, so that what covers it covers the list.</param>
internal sealed record SymbolicUnion(PatternUnion Union, bool IsWhole);

/// <summary>
/// The texts that a list of a document matches. Where entries are unknown or their meaning is open, the set lies somewhere between
/// <see cref="Under"/> and <see cref="Over"/>.
/// </summary>
internal sealed class TextSet(IEnumerable<TextEntry> entries, bool isComplete, bool ignoreCase = false)
{
    private readonly ImmutableArray<TextEntry> _entries =
        [.. entries.Select(entry => ignoreCase ? entry with { Patterns = [.. entry.Patterns.Select(pattern => pattern.ToLower())] } : entry)];

    private bool? _isPlain;

    /// <summary>What the set includes at most.</summary>
    public PatternUnion Over => isComplete ? Known : PatternUnion.Everything;

    /// <summary>What the set includes at least.</summary>
    public PatternUnion Under => field ??=
        new(_entries.Where(entry => entry.IsCertain).SelectMany(entry => entry.Patterns).Where(pattern => !pattern.HasVariables), ignoreCase);

    /// <summary>What the known entries include at most.</summary>
    public PatternUnion Known => field ??=
        IsPlain ? Under : new(_entries.SelectMany(entry => entry.Patterns).Select(pattern => pattern.Widen()), ignoreCase);

    public bool HasVariables => _entries.Any(entry => entry.Patterns.Any(pattern => pattern.HasVariables));

    /// <summary>A text that two sets share exactly when they mean the same for certain; null when the meaning is open.</summary>
    public string? Source => isComplete && _entries.All(entry => entry.IsCertain)
        ? new PatternUnion(_entries.SelectMany(entry => entry.Patterns), ignoreCase).Key
        : null;

    public IEnumerable<Variable> Variables => _entries.SelectMany(entry => entry.Patterns).SelectMany(pattern => pattern.Variables);

    /// <summary>What is certain of the set, each variable as its symbol; null when there are no variables.</summary>
    public SymbolicUnion? Symbolic(Symbols symbols)
    {
        if (!HasVariables) return null;
        var patterns = _entries.Where(entry => entry.IsCertain).SelectMany(entry => entry.Patterns).Select(pattern => pattern.Symbolize(symbols)).ToList();
        return new(new(patterns.OfType<Pattern>(), ignoreCase), IsWhole: Source is not null && !patterns.Contains(null));
    }

    /// <summary>The same set with its variables replaced by values; an entry whose variable has none matches nothing.</summary>
    public TextSet Bind(Func<string, string?> valueOf) => !HasVariables ? this : new(
        _entries.Select(entry => !entry.IsCertain ? entry
            : entry with { Patterns = [.. entry.Patterns.Select(pattern => pattern.Bind(valueOf)).OfType<Pattern>()] }),
        isComplete,
        ignoreCase);

    /// <summary>Whether the text is in the set.</summary>
    /// <param name="text">The text.</param>
    /// <param name="valueOf">The value of a variable; null when it has none.</param>
    /// <param name="unbound">What an entry says whose variable has neither a value nor a default.</param>
    public Verdict Contains(string text, Func<string, string?> valueOf, Verdict unbound = Verdict.Fails) =>
        !IsPlain ? ContainsByEntry(text, valueOf, unbound)
        : Known.Matches(text) ? Verdict.Holds
        : isComplete ? Verdict.Fails
        : Verdict.Unknown;

    private Verdict ContainsByEntry(string text, Func<string, string?> valueOf, Verdict unbound)
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

    /// <summary>Whether every known entry means exactly its patterns, and none has variables.</summary>
    private bool IsPlain => _isPlain ??= _entries.All(entry => entry.IsCertain && entry.Patterns.All(pattern => !pattern.HasVariables));

    private Verdict Contains(TextEntry entry, Pattern pattern, string text, Func<string, string?> valueOf, Verdict unbound)
    {
        if (!entry.IsCertain) return pattern.Widen().Matches(text) ? Verdict.Unknown : Verdict.Fails;
        if (pattern.Bind(valueOf) is not { } bound) return unbound;
        return VerdictLogic.Of((ignoreCase ? bound.ToLower() : bound).Matches(text));
    }
}
