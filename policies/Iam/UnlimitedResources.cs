using Aws.Iam;
using Platform.Policies.Documents;

namespace Platform.Policies.Iam;

/// <summary>Statements that reach every resource although their actions could be limited.</summary>
internal static class UnlimitedResources
{
    private static readonly string[] Limits =
        ["aws:ResourceTag/", "aws:ResourceAccount", "aws:ResourceOrgID", "aws:ResourceOrgPaths", "ec2:ResourceTag/", "ecs:cluster"];

    public static Answer In(PolicyDocument document)
    {
        var unlimited = PolicyQueries.GrantsOnEveryResource(document);
        var reasons = unlimited.Reasons
            .Where(reason => Statements.HasCondition(document.Statements[reason.Statement], Limits) != Verdict.Holds)
            .ToList();
        return reasons.Count == 0 ? new(Verdict.Fails, []) : new(unlimited.Verdict, reasons);
    }
}
