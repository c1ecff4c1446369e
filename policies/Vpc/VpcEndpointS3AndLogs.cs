using Pulumi.Policy.Aws.Ec2;
using Pulumi.Policy.Aws.Ecs;

namespace Platform.Policies.Vpc;

/// <summary>A VPC with Fargate tasks reaches S3, Logs and Secrets Manager privately.</summary>
/// <remarks>
/// Image layers come from S3, logs and secrets from their services: without endpoints all of it goes through a NAT gateway, over
/// public addresses. VPCs of stacks without services are left alone.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/vpc-endpoints.html"/>
[Policy("vpc-endpoint-s3-and-logs", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Add a gateway endpoint for `s3`, and interface endpoints for `logs` and `secretsmanager`.")]
public sealed class VpcEndpointS3AndLogs : StackPolicy<VpcView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("main: { type: aws:ec2:Vpc }"),
        Bad("""
            main: { type: aws:ec2:Vpc }
            web: { type: aws:ecs:Service }
            """),
    ];

    protected override Truth Holds(VpcView resource, Stack stack)
    {
        if (!stack.All<ServiceView>().IsEmpty.IsFalse) return Truth.True;
        var objects = stack.ReferringTo<VpcEndpointView>(resource, endpoint => endpoint.VpcId)
            .Any(endpoint => endpoint.VpcEndpointType.Or("Gateway").Is("Gateway")
                & endpoint.ServiceName.Satisfies(name => name.EndsWith(".s3", StringComparison.Ordinal), "a service that ends in .s3"))
            .Blaming(resource.Node, "a gateway endpoint for s3", "without one");
        return objects & Endpoints.Reaches(resource, ".logs", stack) & Endpoints.Reaches(resource, ".secretsmanager", stack);
    }
}
