using Pulumi.Protocol;

namespace Pulumi.Policy;

/// <summary>Collects what a <see cref="ValidationPolicy"/> finds.</summary>
public sealed class ValidationReport
{
    private readonly List<Judgement> _judgements;
    private readonly string _urn;

    internal ValidationReport(PolicyContext context, string urn, List<Judgement> judgements)
    {
        Context = context;
        _urn = urn;
        _judgements = judgements;
    }

    /// <summary>The stack's identity and configuration, the policy's settings, cancellation.</summary>
    public PolicyContext Context { get; }

    /// <summary>Reports a violation. Each call is one finding.</summary>
    /// <param name="message">What is wrong. Texts of secrets are taken out of it.</param>
    /// <param name="urn">The resource it is about; null for the one that is judged.</param>
    /// <param name="path">The property it is about.</param>
    /// <param name="enforcement">A level that takes the place of the policy's.</param>
    /// <param name="severity">A severity that takes the place of the policy's.</param>
    public void Violation(
        string message, string? urn = null, string path = "", EnforcementLevel? enforcement = null, Severity? severity = null) =>
        _judgements.Add(new(PolicyOutcome.Violated, [], message) { Urn = urn, At = path, Enforcement = enforcement, Severity = severity });

    /// <summary>Reports that a value is known only during the update, so that nothing can be said yet.</summary>
    /// <param name="node">The place of the value.</param>
    public void Undetermined(Node node)
    {
        ArgumentNullException.ThrowIfNull(node);
        _judgements.Add(new(PolicyOutcome.Undetermined, [new(node, "a known value", Negated: false, Told: null)]) { Urn = node.Resource.Urn });
    }

    /// <summary>Reports that the policy has nothing to say here.</summary>
    /// <param name="reason">Why.</param>
    public void NotApplicable(string reason = "") => _judgements.Add(new(PolicyOutcome.NotApplicable, [], reason));

    /// <summary>Says something besides the findings: it goes to the engine's log.</summary>
    /// <param name="message">What to say. Texts of secrets are taken out of it.</param>
    /// <param name="severity">How much it matters; the Pulumi CLI shows <see cref="LogSeverity.Debug"/> only when asked to.</param>
    public void Log(string message, LogSeverity severity = LogSeverity.Info) => Context.Log?.Invoke(new(severity, Context.Secrets.Redact(message), _urn));
}
