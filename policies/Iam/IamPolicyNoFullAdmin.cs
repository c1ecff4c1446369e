using Aws.Iam;

namespace Platform.Policies.Iam;

/// <summary>No policy allows every action on every resource.</summary>
/// <remarks>
/// Whoever holds such a policy, or takes over what holds it, owns the account: data, keys, users, and the logs that would show it.
/// <c>NotAction</c> and <c>NotResource</c> count as everything when what they leave out does not keep the holder from granting it
/// to himself. Conditions do not help: they limit when, not what.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-1"/>
[Policy("iam-policy-no-full-admin", Severity.Critical,
    Remediation = "Name the actions and the resources that are needed in `Action` and `Resource`.")]
[Control(Framework.Fsbp, "IAM.1")]
[Control(Framework.Cis3, "1.16")]
[Control(Framework.Cis5, "1.15")]
[Control(Framework.Nist, "AC-2", "AC-2(1)", "AC-3", "AC-3(15)", "AC-3(7)", "AC-5", "AC-6", "AC-6(10)", "AC-6(2)", "AC-6(3)")]
[Control(Framework.Checkov, "CKV_AWS_1", "CKV_AWS_62")]
[Control(Framework.CdkNag, "IAMPolicyNoStatementsWithAdminAccess")]
[Control(Framework.Trivy, "AVD-AWS-0057")]
public sealed class IamPolicyNoFullAdmin : IdentityPolicy
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
                Statement: [ { Effect: Allow, Action: "*", Resource: "*" } ]
            """),
    ];

    protected override string Expected => "actions and resources by name";

    protected override Answer Finds(PolicyDocument document) => PolicyQueries.GrantsEverything(document);
}
