using System.Globalization;

namespace Platform.Gate.Reports;

/// <summary>Numbers with their nouns.</summary>
internal static class Words
{
    public static string Count(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? string.Empty : "s")}");

    public static string Lower(Enum value) => value.ToString().ToLowerInvariant();
}
