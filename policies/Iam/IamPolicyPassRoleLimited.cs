using Aws.Iam;
using Platform.Policies.Documents;

namespace Platform.Policies.Iam;

/// <summary>The right to pass a role names the role and the service it goes to.</summary>
/// <remarks>
/// Who may pass any role to any service borrows the strongest role of the account: a task or a function started with it does
/// whatever that role may do.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html"/>
[Policy("iam-policy-pass-role-limited", Severity.High,
    Remediation = "Name the role in `Resource`, and add a condition on `iam:PassedToService`.")]
[Control(Framework.Trivy, "AVD-AWS-0342")]
public sealed class IamPolicyPassRoleLimited : IdentityPolicy
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            policy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement:
                  - Effect: Allow
                    Action: iam:PassRole
                    Resource: arn:aws:iam::123456789012:role/web-task
                    Condition: { StringEquals: { "iam:PassedToService": ecs-tasks.amazonaws.com } }
            """),
        Bad("""
            policy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement: [ { Effect: Allow, Action: "iam:PassRole", Resource: "*" } ]
            """),
    ];

    protected override string Expected => "one role and a condition on iam:PassedToService";

    protected override Answer Finds(PolicyDocument document) => Statements.Either(
        ActionQueries.GrantsOnEvery(document, ["iam:PassRole"], "iam", "role/*"),
        ActionQueries.GrantsWithoutCondition(document, ["iam:PassRole"], "iam:PassedToService"));
}
