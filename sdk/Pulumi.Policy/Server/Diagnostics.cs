using Pulumi.Protocol;

namespace Pulumi.Policy.Server;

/// <summary>Results of policies as the engine takes them.</summary>
internal static class Diagnostics
{
    public static AnalyzeResponse Of(PackSession session, IReadOnlyList<PolicyResult> results, bool forStack)
    {
        var response = new AnalyzeResponse();
        var applied = new HashSet<string>(StringComparer.Ordinal);
        var reasons = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var result in results)
        {
            if (result.Outcome == PolicyOutcome.NotApplicable)
            {
                reasons.TryAdd(result.Policy.Name, result.Message);
                continue;
            }

            applied.Add(result.Policy.Name);
            if (result.Outcome != PolicyOutcome.Passed) response.Diagnostics.Add(Diagnostic(session.Pack, result));
        }

        // The engine counts as passed what is neither a diagnostic nor named here.
        foreach (var policy in session.Active)
        {
            if (policy.Policy.JudgesStack != forStack || applied.Contains(policy.Metadata.Name)) continue;
            var reason = reasons.GetValueOrDefault(policy.Metadata.Name) ?? policy.OtherTypes;
            response.NotApplicable.Add(new PolicyNotApplicable { PolicyName = policy.Metadata.Name, Reason = reason });
        }

        return response;
    }

    private static AnalyzeDiagnostic Diagnostic(PolicyPack pack, PolicyResult result) => new()
    {
        PolicyName = result.Policy.Name,
        PolicyPackName = pack.Name,
        PolicyPackVersion = pack.Version,
        Description = result.Policy.Description,
        Message = Text(result),
        EnforcementLevel = result.Enforcement.ToDiagnosticLevel(),
        Urn = result.Urn ?? string.Empty,
        Severity = result.Severity.ToWire(),
    };

    // The engine shows only the message, so it holds all: the promise, what was found, the mend.
    private static string Text(PolicyResult result)
    {
        var parts = new List<string> { result.Policy.Description, result.Message };
        if (result.Outcome == PolicyOutcome.Violated && result.Facts.Count > 0) parts.Add(result.Policy.Remediation);
        return string.Join('\n', parts.Where(part => part.Length > 0));
    }
}
