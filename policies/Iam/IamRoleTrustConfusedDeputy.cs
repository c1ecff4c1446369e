using Aws.Iam;
using Platform.Policies.Documents;

namespace Platform.Policies.Iam;

/// <summary>Services assume a role only on behalf of this account.</summary>
/// <remarks>
/// Some services act for whoever asks them, in any account. Without a condition on the source, a stranger makes such a service act
/// with the role. Services whose calls are bound to the account anyway are left alone; which are meant is listed in
/// <c>services</c>.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html"/>
[Policy("iam-role-trust-confused-deputy", Severity.Medium,
    Remediation = "Add a condition on `aws:SourceArn` or `aws:SourceAccount`.")]
public sealed class IamRoleTrustConfusedDeputy : TrustPolicy
{
    /// <summary>The services that act for other accounts unless they are told not to.</summary>
    [Setting]
    public IReadOnlyList<string> Services { get; init; } =
    [
        "backup.amazonaws.com", "bedrock.amazonaws.com", "cloudtrail.amazonaws.com", "codebuild.amazonaws.com",
            "codepipeline.amazonaws.com",
            "config.amazonaws.com",
        "delivery.logs.amazonaws.com", "ecs-tasks.amazonaws.com", "ecs.amazonaws.com", "events.amazonaws.com", "firehose.amazonaws.com",
            "glue.amazonaws.com",
        "scheduler.amazonaws.com", "sns.amazonaws.com", "ssm.amazonaws.com", "states.amazonaws.com", "transfer.amazonaws.com",
            "vpc-flow-logs.amazonaws.com",
    ];

    public override IEnumerable<Example> Examples =>
    [
        Good("""
            assumeRolePolicy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement:
                  - Effect: Allow
                    Principal: { Service: ecs-tasks.amazonaws.com }
                    Action: "sts:AssumeRole"
                    Condition: { StringEquals: { "aws:SourceAccount": "123456789012" } }
            """),
        Bad("""
            assumeRolePolicy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement: [ { Effect: Allow, Principal: { Service: ecs-tasks.amazonaws.com }, Action: "sts:AssumeRole" } ]
            """),
    ];

    protected override string Expected => "a condition on the source";

    protected override Answer Finds(PolicyDocument document) => Statements.Ask(document, statement =>
        Statements.Allows(statement)
            .And(Statements.AnyPrincipal(statement, principal => principal.Kind == PrincipalKind.Service && Services.Contains(principal.Text.Value, StringComparer.OrdinalIgnoreCase)))
            .And(Statements.HasCondition(statement, "aws:SourceArn", "aws:SourceAccount", "aws:SourceOrgID",
            "aws:SourceOrgPaths").Not()), blamesPrincipal: true);
}
