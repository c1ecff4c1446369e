namespace Aws.Iam;

/// <summary>Where something stands in a policy document.</summary>
/// <param name="Path">The way to it, such as <c>Statement[0].Action</c>; empty for the document itself.</param>
/// <param name="Line">The line, counted from 1; null when the document did not come from text.</param>
/// <param name="Column">The column, counted from 1; null when the document did not come from text.</param>
public sealed record Place(string Path, int? Line = null, int? Column = null)
{
    /// <summary>The path, and the line and column when there are some.</summary>
    public override string ToString() =>
        (Path.Length == 0 ? "the document" : Path) + (Line is null ? "" : $" (line {Line}, column {Column})");
}
