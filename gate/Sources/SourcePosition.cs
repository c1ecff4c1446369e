namespace Platform.Gate.Sources;

/// <summary>A place in a program.</summary>
/// <param name="File">The file, relative to the project's directory where it lies inside it, with <c>/</c> between.</param>
/// <param name="Line">The line, from 1; null when it is not known.</param>
/// <param name="Column">The column, from 1; null when it is not known.</param>
public sealed record SourcePosition(string File, int? Line, int? Column);
