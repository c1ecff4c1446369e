using System.Buffers;
using System.Globalization;

namespace Platform.Gate.Engine;

/// <summary>Durations as Go writes them, such as <c>1h30m</c> or <c>1.5s</c>.</summary>
internal static class GoDuration
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.");

    /// <summary>The duration; null when the text is empty or is not one.</summary>
    public static TimeSpan? Parse(string text)
    {
        var rest = text.AsSpan();
        if (rest.IsEmpty) return null;
        var total = TimeSpan.Zero;
        while (!rest.IsEmpty)
        {
            var digits = rest.IndexOfAnyExcept(Digits);
            if (digits <= 0 || !double.TryParse(rest[..digits], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) return null;
            rest = rest[digits..];
            var unit = rest.IndexOfAny(Digits) is var next and >= 0 ? rest[..next] : rest;
            if (Seconds(unit) is not { } seconds) return null;
            total += TimeSpan.FromSeconds(number * seconds);
            rest = rest[unit.Length..];
        }

        return total;
    }

    private static double? Seconds(ReadOnlySpan<char> unit) => unit switch
    {
        "h" => 3600,
        "m" => 60,
        "s" => 1,
        "ms" => 1e-3,
        "us" or "µs" => 1e-6,
        "ns" => 1e-9,
        _ => null,
    };
}
