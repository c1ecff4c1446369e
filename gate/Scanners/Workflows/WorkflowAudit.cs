using Platform.Gate.Scanners.Workflows.Actionlint;
using Pulumi.Policy;
using Pulumi.Protocol;

namespace Platform.Gate.Scanners.Workflows;

/// <summary>What an audit may look at besides the file it judges.</summary>
/// <param name="Repository">All files.</param>
/// <param name="Settings">What the configuration sets for the audit.</param>
internal sealed record AuditContext(Repository Repository, PropertyMap Settings)
{
    /// <summary>What actionlint says of the workflows.</summary>
    public IReadOnlyList<ActionlintFinding> Actionlint { get; init; } = [];

    /// <summary>A setting that is a list of texts; null when it is not set.</summary>
    public IReadOnlyList<string>? List(string name) =>
        Settings[name]?.List is { } list ? [.. list.Select(item => item.Text).OfType<string>()] : null;
}

/// <summary>An audit of the files that decide how a repository is built and deployed.</summary>
internal abstract class RepositoryAudit(PolicyMetadata metadata) : Audit(metadata)
{
    /// <summary>The answers, by the file they are about; a file that it has nothing to say of is left out.</summary>
    public abstract IEnumerable<(string File, IReadOnlyList<Flaw> Flaws)> Judge(AuditContext context);
}

/// <summary>An audit that looks at one workflow at a time.</summary>
internal abstract class WorkflowAudit(PolicyMetadata metadata) : RepositoryAudit(metadata)
{
    public sealed override IEnumerable<(string File, IReadOnlyList<Flaw> Flaws)> Judge(AuditContext context) =>
        context.Repository.Workflows.Select(workflow => (workflow.Path, (IReadOnlyList<Flaw>)[.. Judge(workflow, context)]));

    protected abstract IEnumerable<Flaw> Judge(Workflow workflow, AuditContext context);
}

/// <summary>An audit that looks at one job at a time.</summary>
internal abstract class JobAudit(PolicyMetadata metadata) : WorkflowAudit(metadata)
{
    protected sealed override IEnumerable<Flaw> Judge(Workflow workflow, AuditContext context) => workflow.Jobs.SelectMany(job => Judge(job, context));

    protected abstract IEnumerable<Flaw> Judge(Job job, AuditContext context);
}

/// <summary>An audit that looks at one step at a time, of workflows and of composite actions.</summary>
internal abstract class StepAudit(PolicyMetadata metadata) : RepositoryAudit(metadata)
{
    public sealed override IEnumerable<(string File, IReadOnlyList<Flaw> Flaws)> Judge(AuditContext context) =>
        context.Repository.Workflows.Concat<StepsFile>(context.Repository.Actions)
            .Select(file => (file.Path, (IReadOnlyList<Flaw>)[.. file.Steps.SelectMany(step => Judge(step, context))]));

    protected abstract IEnumerable<Flaw> Judge(Step step, AuditContext context);
}

/// <summary>An audit that looks at one action, image or reusable workflow at a time.</summary>
internal abstract class UsesAudit(PolicyMetadata metadata) : RepositoryAudit(metadata)
{
    public sealed override IEnumerable<(string File, IReadOnlyList<Flaw> Flaws)> Judge(AuditContext context) =>
        context.Repository.Workflows.Concat<StepsFile>(context.Repository.Actions)
            .Select(file => (file.Path, (IReadOnlyList<Flaw>)[.. file.Uses.Select(use => Judge(use, file, context) is { } message ? use.Flaw(message) : null).OfType<Flaw>()]));

    /// <summary>What is wrong with it; null when nothing is.</summary>
    protected abstract string? Judge(Use use, StepsFile file, AuditContext context);
}

/// <summary>An audit that tells a kind of what actionlint finds.</summary>
internal abstract class ActionlintAudit(PolicyMetadata metadata) : WorkflowAudit(metadata)
{
    protected sealed override IEnumerable<Flaw> Judge(Workflow workflow, AuditContext context) =>
        context.Actionlint.Where(finding => finding.Workflow == workflow && Is(finding)).Select(finding => finding.ToFlaw());

    protected abstract bool Is(ActionlintFinding finding);
}
