using Pulumi.Policy;
using Pulumi.Protocol;

namespace Platform.Gate.Scanners.Workflows.Audits;

internal sealed class ForbiddenAction() : UsesAudit(new()
{
    Name = "workflow-forbidden-action",
    Severity = Severity.High,
    Description = "Only actions that the configuration allows are used.",
    Rationale = "Every action is code of somebody else beside the job's secrets; which ones that may be is a decision.",
    Remediation = "Use an action of the list, or add `owner/*` or `owner/repository` to the setting `allow`.",
    Links = ["https://docs.zizmor.sh/audits/#forbidden-uses"],
})
{
    public override PropertyMap ExampleSettings => new([new("allow", PropertyValue.Of([PropertyValue.Of("actions/*")]))]);

    public override string Good => "- uses: actions/checkout@v7\n- uses: ./local";

    public override string Bad => "- uses: somebody/something@v1 # here";

    protected override string? Judge(Use use, StepsFile file, AuditContext context)
    {
        if (context.List("allow") is not { } allowed || use.Action.Kind != ActionKind.Repository) return null;
        var owner = use.Action.Name.Split('/')[0];
        return allowed.Any(one => string.Equals(one, use.Action.Repository, StringComparison.OrdinalIgnoreCase) || string.Equals(one, $"{owner}/*", StringComparison.OrdinalIgnoreCase))
            ? null
            : $"{use.Action.Repository} is not among the actions that the setting `allow` names";
    }
}
