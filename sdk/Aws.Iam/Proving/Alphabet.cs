using Aws.Iam.Matching;

namespace Aws.Iam.Proving;

/// <summary>
/// The characters a search must try: each that stands in a pattern, and of the others one for every way the classes can treat it.
/// Letters and digits come first, so that what is found reads well.
/// </summary>
internal static class Alphabet
{
    private const string Candidates = "abcdefghijklmnopqrstuvwxyz0123456789-ABCDEFGHIJKLMNOPQRSTUVWXYZ/:.@_+=,~\uE000\uE001\uE002";

    public static char[] Of(IReadOnlyList<PatternUnion> unions)
    {
        var tokens = unions.SelectMany(union => union.Patterns).SelectMany(pattern => pattern.Tokens).ToList();
        var ignoresCase = unions.Any(union => union.IgnoreCase);
        var letters = new HashSet<char>();
        foreach (var token in tokens.Where(token => token.Kind == TokenKind.Char))
        {
            letters.Add(token.Char);
            if (!ignoresCase) continue;
            letters.Add(char.ToLowerInvariant(token.Char));
            letters.Add(char.ToUpperInvariant(token.Char));
        }

        var classes = tokens.Where(token => token.Kind is TokenKind.One or TokenKind.Many).Select(token => token.Class).Distinct().ToList();
        var others = Candidates.Where(letter => !letters.Contains(letter)).DistinctBy(letter => Treatment(classes, letter)).ToList();
        return [.. letters.Concat(others).OrderBy(Readability).ThenBy(letter => letter)];
    }

    private static int Treatment(List<CharClass> classes, char letter)
    {
        var bits = 0;
        foreach (var set in classes) bits = (bits << 1) | (set.Has(letter) ? 1 : 0);
        return bits;
    }

    private static int Readability(char letter) =>
        char.IsAsciiLetterLower(letter) ? 0 : char.IsAsciiDigit(letter) ? 1 : char.IsAsciiLetterUpper(letter) ? 2 : letter < 128 ? 3 : 4;
}
