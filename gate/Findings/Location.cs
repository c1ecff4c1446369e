using System.Globalization;

namespace Platform.Gate.Findings;

/// <summary>Where in the repository a finding is to be mended.</summary>
/// <param name="File">The file, relative to the repository, with <c>/</c> between.</param>
/// <param name="Line">The line, from 1; null when only the file is known.</param>
/// <param name="Column">The column, from 1; null when it is not known.</param>
internal sealed record Location(string File, int? Line, int? Column)
{
    /// <summary>The place of a finding; the file that stands for its source when none is known; null when there is neither.</summary>
    public static Location? Of(Finding finding, ReportSource? source)
    {
        if (finding.Position is { } position) return new(Join(source?.Directory, position.File), position.Line, position.Column);
        return source is { Directory: { } directory, File: { } file } ? new(Join(directory, file), null, null) : null;
    }

    public override string ToString() => Line is { } line ? string.Create(CultureInfo.InvariantCulture, $"{File}:{line}") : File;

    private static string Join(string? directory, string file) =>
        string.IsNullOrEmpty(directory) || Path.IsPathRooted(file) ? file : $"{directory}/{file}";
}
