using Pulumi.Protocol;

namespace Pulumi.Policy;

/// <summary>Something a policy or the SDK has to say besides its findings.</summary>
/// <param name="Severity">How much it matters; the Pulumi CLI shows <see cref="LogSeverity.Debug"/> only when asked to.</param>
/// <param name="Message">What is said. Holds no secret.</param>
/// <param name="Urn">The resource it is about; empty for the stack.</param>
public sealed record LogLine(LogSeverity Severity, string Message, string Urn);
