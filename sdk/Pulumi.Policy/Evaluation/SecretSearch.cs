using System.Buffers;
using System.Text;
using Pulumi.Protocol;

namespace Pulumi.Policy;

/// <summary>Looks for many texts at once: a stack has thousands of secrets, and tens of thousands of messages to keep them out of.</summary>
internal sealed class SecretSearch(IReadOnlySet<string> texts)
{
    private readonly SearchValues<string> _any = SearchValues.Create([.. texts], StringComparison.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _texts =
        new HashSet<string>(texts, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly int[] _lengths = [.. texts.Select(text => text.Length).Distinct().OrderDescending()];

    public bool IsEmpty => _lengths.Length == 0;

    /// <summary>The text with <c>[secret]</c> in place of what was looked for.</summary>
    public string Replace(string text)
    {
        if (IsEmpty) return text;
        var start = text.AsSpan().IndexOfAny(_any);
        if (start < 0) return text;
        var result = new StringBuilder();
        var copied = 0;
        while (start >= 0)
        {
            var end = start + LongestAt(text, start);

            // The tail of one secret may be the head of another; nothing of either is left.
            for (var next = start + 1; next < end; next++) end = Math.Max(end, next + LongestAt(text, next));
            result.Append(text, copied, start - copied).Append(PropertyJson.SecretText);
            copied = end;
            var found = text.AsSpan(end).IndexOfAny(_any);
            start = found < 0 ? -1 : end + found;
        }

        return result.Append(text, copied, text.Length - copied).ToString();
    }

    private int LongestAt(string text, int position)
    {
        foreach (var length in _lengths)
        {
            if (length <= text.Length - position && _texts.Contains(text.AsSpan(position, length))) return length;
        }

        return 0;
    }
}
