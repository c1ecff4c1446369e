namespace Platform.Gate.Engine;

/// <summary>
/// A range of versions as Pulumi writes them: comparisons with blanks between that must all hold, such as <c>&gt;=3.5.0 !3.7.7</c>, and <c>||</c>
/// between such groups, of which one must.
/// </summary>
internal sealed class VersionRange
{
    private static readonly string[] Operators = [">=", "<=", "!=", "==", ">", "<", "=", "!"];

    private readonly (string Operator, Version Version)[][] _groups;

    private VersionRange((string Operator, Version Version)[][] groups) => _groups = groups;

    /// <summary>The range; null when the text is not one.</summary>
    public static VersionRange? Parse(string text)
    {
        var groups = new List<(string, Version)[]>();
        foreach (var group in text.Split("||"))
        {
            var words = group.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var comparisons = words.Select(Comparison).ToArray();
            if (comparisons.Length == 0 || comparisons.Any(comparison => comparison is null)) return null;
            groups.Add([.. comparisons.Select(comparison => comparison!.Value)]);
        }

        return new([.. groups]);
    }

    public bool Contains(string version)
    {
        var actual = Version.Parse(version);
        return _groups.Any(group => group.All(comparison => Holds(actual.CompareTo(comparison.Version), comparison.Operator)));
    }

    private static bool Holds(int order, string comparison) => comparison switch
    {
        ">=" => order >= 0,
        "<=" => order <= 0,
        ">" => order > 0,
        "<" => order < 0,
        "!=" or "!" => order != 0,
        _ => order == 0,
    };

    private static (string Operator, Version Version)? Comparison(string word)
    {
        var comparison = Operators.FirstOrDefault(candidate => word.StartsWith(candidate, StringComparison.Ordinal)) ?? string.Empty;
        var number = word[comparison.Length..].Split('-', '+')[0].TrimStart('v');
        return Version.TryParse(number, out var version) && version.Build >= 0 ? (comparison, version) : null;
    }
}
