namespace Platform.Gate.Configuration;

/// <summary>What somebody meant who wrote something else.</summary>
internal static class Suggestion
{
    /// <summary>"; did you mean 'x'?" when a known word is close, otherwise the known words.</summary>
    public static string For(string word, IReadOnlyList<string> known)
    {
        var nearest = known.MinBy(one => Distance(word, one));
        if (nearest is not null && Distance(word, nearest) <= Math.Max(2, word.Length / 3)) return $"did you mean '{nearest}'?";
        return known.Count == 0 ? "there is nothing to choose from." : $"use one of {string.Join(", ", known)}.";
    }

    // How many letters have to be changed, added or left out.
    private static int Distance(string left, string right)
    {
        var previous = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var row = 1; row <= left.Length; row++)
        {
            var current = new int[right.Length + 1];
            current[0] = row;
            for (var column = 1; column <= right.Length; column++)
            {
                var change = char.ToLowerInvariant(left[row - 1]) == char.ToLowerInvariant(right[column - 1]) ? 0 : 1;
                current[column] = Math.Min(Math.Min(current[column - 1], previous[column]) + 1, previous[column - 1] + change);
            }

            previous = current;
        }

        return previous[^1];
    }
}
