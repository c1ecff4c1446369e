namespace Aws.Iam.Validation;

/// <summary>Finds the word that was probably meant.</summary>
internal static class Nearest
{
    /// <summary>A question that names the nearest of some words; empty when none is near, or the text is a secret.</summary>
    public static string Hint(PolicyText text, string word, IEnumerable<string> known)
    {
        if (text.IsSecret) return string.Empty;
        var (nearest, distance) = known.Select(one => (one, Distance(word, one))).DefaultIfEmpty((word, int.MaxValue)).MinBy(pair => pair.Item2);
        return distance <= Math.Max(2, word.Length / 4) ? $" Did you mean {nearest}?" : string.Empty;
    }

    // How many letters have to be changed, added or left out; small and capital letters are alike.
    private static int Distance(string left, string right)
    {
        var previous = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        for (var column = 0; column <= right.Length; column++) previous[column] = column;
        for (var row = 1; row <= left.Length; row++)
        {
            current[0] = row;
            for (var column = 1; column <= right.Length; column++)
            {
                var cost = char.ToLowerInvariant(left[row - 1]) == char.ToLowerInvariant(right[column - 1]) ? 0 : 1;
                current[column] = Math.Min(Math.Min(current[column - 1], previous[column]) + 1, previous[column - 1] + cost);
            }

            (previous, current) = (current, previous);
        }

        return previous[right.Length];
    }
}
