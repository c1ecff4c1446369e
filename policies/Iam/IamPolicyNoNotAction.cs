using Aws.Iam;
using Platform.Policies.Documents;

namespace Platform.Policies.Iam;

/// <summary>No policy allows all but what it names.</summary>
/// <remarks>
/// <c>NotAction</c> and <c>NotResource</c> in an Allow grant everything that nobody thought of, and every service that AWS adds. In
/// a Deny they are fine.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notaction.html"/>
[Policy("iam-policy-no-not-action", Severity.High,
    Remediation = "List what is allowed in `Action` and `Resource` instead.")]
public sealed class IamPolicyNoNotAction : IdentityPolicy
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
                Statement: [ { Effect: Allow, NotAction: "iam:*", Resource: "*" } ]
            """),
    ];

    protected override string Expected => "what is allowed by name";

    protected override Answer Finds(PolicyDocument document) => Statements.Ask(document, statement =>
        Statements.Allows(statement).And(VerdictLogic.Of(statement.Action is { IsNegated: true } || statement.Resource is { IsNegated: true })));
}
