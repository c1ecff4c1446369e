using Pulumi.Protocol;

namespace Pulumi.Policy;

/// <summary>A policy with the level and settings in force.</summary>
internal sealed record ActivePolicy(PolicyMetadata Metadata, Policy Policy, EnforcementLevel Enforcement, PropertyMap Settings)
{
    /// <summary>Why the policy cannot judge as it is configured; null when it can.</summary>
    public string? Problem { get; init; }

    /// <summary>
    /// Judges a resource. This is one of the two places that catch everything: a policy that throws fails alone, and closed. What it
    /// reported before stands.
    /// </summary>
    public void Judge(Resource resource, PolicyContext context, Action<PolicyResult> found)
    {
        if (Problem is not null)
        {
            found(Failure(resource.Urn, Problem));
            return;
        }

        var judgements = new List<Judgement>(1);
        try
        {
            Policy.Judge(resource, context with { Settings = Settings }, judgements);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !context.Cancellation.IsCancellationRequested)
        {
            judgements.Add(new(PolicyOutcome.Error, [], $"The policy failed to run: {exception.GetType().Name}: {exception.Message}"));
            LogDetails(resource, context, exception);
        }

        foreach (var judgement in judgements) found(Result(resource, judgement, context));
    }

    /// <summary>Mends a resource that violates the policy. What a policy cannot mend, or fails to, is left as it is and judged as that.</summary>
    public Mending Remediate(Resource resource, PolicyContext context)
    {
        var before = resource.Properties;
        var seen = resource with { Properties = before.Without(name => name.StartsWith("__", StringComparison.Ordinal)) };
        var results = new List<PolicyResult>(1);
        Judge(seen, context, results.Add);
        if (results.TrueForAll(result => result.Outcome == PolicyOutcome.NotApplicable)) return new(this, null, results[0].Message);
        if (!results.Exists(result => result.Outcome == PolicyOutcome.Violated && result.Waiver is null)) return new(this, null, null);
        try
        {
            var edits = Policy.Mend(seen, context with { Settings = Settings });
            if (edits.Count == 0) return new(this, null, "The policy knows no remediation for this.");
            return new(this, Mended(resource.Urn, before, PropertyEditor.Apply(before, edits)) with { Edits = edits }, null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !context.Cancellation.IsCancellationRequested)
        {
            LogDetails(resource, context, exception);
            var problem = exception is EditException ? exception.Message : $"{exception.GetType().Name}: {exception.Message}";
            return new(this, Mended(resource.Urn, before, before) with { Problem = context.Secrets.Redact($"The policy could not mend this: {problem}") }, null);
        }
    }

    /// <summary>The outcome of a policy that did not come to one.</summary>
    public PolicyResult Failure(string urn, string message) => new()
    {
        Policy = Metadata,
        Urn = urn,
        Outcome = PolicyOutcome.Error,
        Enforcement = Enforcement,
        Severity = Metadata.Severity,
        Message = message,
    };

    private PolicyResult Result(Resource resource, Judgement judgement, PolicyContext context)
    {
        var urn = judgement.Urn ?? resource.Urn;
        var enforcement = judgement.Enforcement ?? Enforcement;
        var severity = judgement.Severity ?? Metadata.Severity;
        var (path, message, facts) = Told(judgement, urn, context.Secrets);
        return context.Waivers.Apply(new()
        {
            Policy = Metadata,
            Urn = urn,
            Outcome = judgement.Outcome,
            Enforcement = judgement.Outcome == PolicyOutcome.Undetermined ? context.Undetermined.Level(enforcement, severity) : enforcement,
            Severity = severity,
            Path = path,
            Message = message,
            Facts = facts,
        });
    }

    // A message that was made of facts holds every text of theirs: where it tells no secret, none of them does.
    private static (string Path, string Message, IReadOnlyList<Fact> Facts) Told(Judgement judgement, string urn, SecretTexts secrets)
    {
        if (judgement.Outcome == PolicyOutcome.Passed) return (string.Empty, string.Empty, []);
        var (path, message) = (judgement.Path(urn), judgement.Message(urn));
        var shown = secrets.Redact(message);
        var isClean = ReferenceEquals(shown, message) && judgement.Text.Length == 0 && judgement.Facts.Count > 0;
        return isClean ? (path, message, judgement.Facts) : (secrets.Redact(path), shown, secrets.Redact(judgement.Facts));
    }

    private Remediation Mended(string urn, PropertyMap before, PropertyMap after) => new() { Policy = Metadata, Urn = urn, Before = before, After = after };

    private void LogDetails(Resource resource, PolicyContext context, Exception exception) =>
        context.Log?.Invoke(new(LogSeverity.Debug, context.Secrets.Redact($"Policy '{Metadata.Name}' failed: {exception}"), resource.Urn));
}

/// <summary>What came of a policy's remediation: something done, or nothing because it does not apply, or nothing to do.</summary>
internal sealed record Mending(ActivePolicy Policy, Remediation? Done, string? NotApplicable);
