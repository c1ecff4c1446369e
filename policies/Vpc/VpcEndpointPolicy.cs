using Aws.Iam;
using Platform.Policies.Documents;
using Pulumi.Policy.Aws.Ec2;

namespace Platform.Policies.Vpc;

/// <summary>Endpoints carry a policy of their own.</summary>
/// <remarks>
/// Without one, an endpoint takes every caller to every resource of the service, in any account: a private way out for data.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-access.html"/>
[Policy("vpc-endpoint-policy", Severity.Medium,
    Remediation = "Set `policy` with the principals and resources that are needed.")]
public sealed class VpcEndpointPolicy : ResourcePolicy<VpcEndpointView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            serviceName: com.amazonaws.eu-west-1.s3
            policy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement: [ { Effect: Allow, Principal: "*", Action: "s3:GetObject", Resource: "arn:aws:s3:::reports/*" } ]
            """),
        Bad("serviceName: com.amazonaws.eu-west-1.s3"),
    ];

    protected override Truth AppliesTo(VpcEndpointView resource) => resource.VpcEndpointType.Or("Gateway").IsOneOf("Gateway", "Interface");

    protected override Truth Holds(VpcEndpointView resource) =>
        resource.Policy.IsGiven()
            & resource.Policy.Node.Lacks(PolicyKind.Resource, IsOpen, "a principal, an action or a resource that is limited");

    private static Answer IsOpen(PolicyDocument document) => Statements.Ask(document, statement =>
        Statements.Allows(statement)
            .And(Statements.AnyPrincipal(statement, principal => principal.Kind == PrincipalKind.Everyone))
            .And(Statements.HasAction(statement, "*"))
            .And(Statements.HasResource(statement, "*"))
            .And(VerdictLogic.Of(statement.Conditions.Count == 0 && !statement.HasUnknownConditions)));
}
