using Pulumi.Protocol;

namespace Platform.Gate.Engine;

/// <summary>What a policy pack says of a resource, or of a stack.</summary>
/// <param name="Diagnostics">What it complains of.</param>
/// <param name="NotApplicable">The names of the policies that have nothing to say.</param>
public sealed record PackAnswer(IReadOnlyList<AnalyzeDiagnostic> Diagnostics, IReadOnlyCollection<string> NotApplicable);
