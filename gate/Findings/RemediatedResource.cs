using Platform.Gate.Sources;

namespace Platform.Gate.Findings;

/// <summary>A resource that remediations changed.</summary>
/// <param name="Source">The stack it is of.</param>
/// <param name="Resource">The resource.</param>
/// <param name="Position">Where in the program it is made; null when that is not known.</param>
/// <param name="Policies">The policies that changed it, in the order in which they did.</param>
/// <param name="Changes">What they changed together.</param>
internal sealed record RemediatedResource(
    string Source, FindingResource Resource, SourcePosition? Position, IReadOnlyList<string> Policies, IReadOnlyList<PropertyChange> Changes);
