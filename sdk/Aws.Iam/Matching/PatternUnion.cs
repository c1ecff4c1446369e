using System.Collections.Immutable;

namespace Aws.Iam.Matching;

/// <summary>The texts that one of several patterns matches, perhaps with case left aside.</summary>
internal sealed class PatternUnion
{
    private static readonly HashSet<string> NoWords = [];

    public static readonly PatternUnion Everything = new([Pattern.Everything]);

    public static readonly PatternUnion Nothing = new([]);

    private readonly HashSet<string> _words;
    private readonly ImmutableArray<Pattern> _globs;

    public PatternUnion(IEnumerable<Pattern> patterns, bool ignoreCase = false)
    {
        IgnoreCase = ignoreCase;
        Patterns = [.. ignoreCase ? patterns.Select(pattern => pattern.ToLower()) : patterns];
        IsEverything = Patterns.Any(pattern => pattern.IsEverything);
        _words = Patterns.Any(pattern => pattern.Word is not null) ? [.. Patterns.Select(pattern => pattern.Word).OfType<string>()] : NoWords;
        _globs = _words.Count == 0 ? Patterns : [.. Patterns.Where(pattern => pattern.Word is null)];
    }

    public ImmutableArray<Pattern> Patterns { get; }

    public bool IgnoreCase { get; }

    public bool IsEverything { get; }

    public bool IsNothing => Patterns.Length == 0;

    public IReadOnlyCollection<string> Words => _words;

    /// <summary>A text that the union matches; null when none is at hand.</summary>
    public string? Sample => Patterns is [var first, ..] ? first.Sample : null;

    /// <summary>A text that two unions share exactly when they have the same patterns.</summary>
    public string Key => field ??= (IgnoreCase ? "i:" : "c:")
        + string.Join('|', Patterns.Select(pattern => pattern.ToString()).Distinct().Order(StringComparer.Ordinal));

    public static PatternUnion Of(params IEnumerable<Pattern> patterns) => new(patterns);

    /// <summary>Those of the patterns that have wildcards.</summary>
    public PatternUnion Globs => field ??= _words.Count == 0 ? this : new(_globs, IgnoreCase);

    public bool Matches(string text)
    {
        if (!IgnoreCase) return MatchesExactly(text);
        var lower = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        text.AsSpan().ToLowerInvariant(lower);
        return MatchesExactly(lower);
    }

    private bool MatchesExactly(ReadOnlySpan<char> text)
    {
        if (_words.Count > 0 && _words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text)) return true;
        foreach (var glob in _globs)
        {
            if (glob.Matches(text)) return true;
        }

        return false;
    }
}
