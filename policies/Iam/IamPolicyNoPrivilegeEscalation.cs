using Aws.Iam;

namespace Platform.Policies.Iam;

/// <summary>No policy lets its holder get rights that it does not give.</summary>
/// <remarks>
/// A policy that may be rewritten, a role that may be passed to a task one starts, a key that may be made for somebody else: each is a
/// way around what was granted. Judged document by document: ways through several policies are not seen, and what a condition limits is
/// left alone. Whoever deploys needs some of these rights, so this is off until a configuration gives it a level.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html"/>
[Policy("iam-policy-no-privilege-escalation", Severity.Critical,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Take one of the actions away, or limit it by a condition such as `iam:PermissionsBoundary` or `iam:PassedToService`.")]
[Control(Framework.Checkov, "CKV_AWS_110", "CKV_AWS_286")]
public sealed class IamPolicyNoPrivilegeEscalation : IdentityPolicy
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            policy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement: [ { Effect: Allow, Action: "s3:GetObject", Resource: "arn:aws:s3:::reports/*" } ]
            """),
        Bad("""
            policy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement: [ { Effect: Allow, Action: "iam:CreatePolicyVersion", Resource: "*" } ]
            """),
    ];

    protected override string Expected => "no way to further rights";

    protected override Answer Finds(PolicyDocument document)
    {
        var reasons = Escalation.Find([document])
            .Where(path => !path.IsConditional)
            .Select(path => new Reason(path.Verdict, 0, new Place(string.Empty), string.Join(" with ", path.Actions), path.Id, IsConditional: false))
            .ToList();
        var verdict = reasons.Any(reason => reason.Verdict);
        return new(verdict, [.. reasons.Where(reason => reason.Verdict == verdict)]);
    }
}
