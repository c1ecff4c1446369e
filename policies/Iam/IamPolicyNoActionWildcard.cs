using Aws.Iam;
using Platform.Policies.Documents;

namespace Platform.Policies.Iam;

/// <summary>Actions are spelled out, without wildcards.</summary>
/// <remarks>
/// <c>s3:Get*</c> also covers the actions that AWS will add under that name.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html"/>
[Policy("iam-policy-no-action-wildcard", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Spell out each action.")]
[Control(Framework.CdkNag, "AwsSolutions-IAM5")]
[Control(Framework.Trivy, "AVD-AWS-0057")]
public sealed class IamPolicyNoActionWildcard : IdentityPolicy
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
                Statement: [ { Effect: Allow, Action: "s3:Get*", Resource: "arn:aws:s3:::reports/*" } ]
            """),
    ];

    protected override string Expected => "actions without wildcards";

    protected override Answer Finds(PolicyDocument document) =>
        Statements.Ask(document, statement => Statements.Allows(statement).And(statement.Action is { } action
        ? VerdictLogic.Of(action.Values
            .Any(value => value.Value.AsSpan().ContainsAny('*', '?'))).Or(action.IsComplete ? Verdict.Fails : Verdict.Unknown)
        : Verdict.Fails));
}
