using Pulumi.Protocol;

namespace Pulumi.Policy;

/// <summary>A policy with the level and settings in force.</summary>
internal sealed record ActivePolicy(PolicyMetadata Metadata, Policy Policy, EnforcementLevel Enforcement, PropertyMap Settings)
{
    /// <summary>Why it has nothing to say of resources of other types.</summary>
    public string OtherTypes { get; } = Policy.Types is { } types ? $"The policy is about {string.Join(" and ", types)} only." : string.Empty;

    /// <summary>
    /// Judges a resource. This is one of the two places that catch everything: a policy that throws fails alone, and closed.
    /// </summary>
    public void Judge(Resource resource, PolicyContext context, UndeterminedRule undetermined, List<PolicyResult> results)
    {
        try
        {
            results.AddRange(Policy.Judge(resource, context).Select(judgement => Result(resource, judgement, undetermined)));
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !context.Cancellation.IsCancellationRequested)
        {
            var secrets = SecretTexts.Of(resource, context.Stack, context.Info);
            results.Add(Blank(resource.Urn, PolicyOutcome.Error) with
            {
                Message = secrets.Redact($"The policy failed to run: {exception.GetType().Name}: {exception.Message}"),
            });
        }
    }

    private PolicyResult Result(Resource resource, Judgement judgement, UndeterminedRule undetermined)
    {
        var urn = judgement.Urn ?? resource.Urn;
        var enforcement = judgement.Enforcement ?? Enforcement;
        var severity = judgement.Severity ?? Metadata.Severity;
        return Blank(urn, judgement.Outcome) with
        {
            Path = judgement.Path(urn),
            Message = judgement.Message(urn),
            Facts = judgement.Facts,
            Enforcement = judgement.Outcome == PolicyOutcome.Undetermined ? undetermined.Level(enforcement, severity) : enforcement,
            Severity = severity,
        };
    }

    private PolicyResult Blank(string urn, PolicyOutcome outcome) =>
        new() { Policy = Metadata, Urn = urn, Outcome = outcome, Enforcement = Enforcement, Severity = Metadata.Severity };
}
