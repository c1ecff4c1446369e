using Pulumi.Policy.Aws.Ecs;

namespace Platform.Policies.Ecs;

/// <summary>Services run on Fargate.</summary>
/// <remarks>
/// Instances are machines to patch, to size and to defend; on Fargate that is the work of AWS.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/AWS_Fargate.html"/>
[Policy("ecs-service-fargate-only", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Set `launchType` to `FARGATE`, or use only `FARGATE` and `FARGATE_SPOT` in `capacityProviderStrategies`.")]
public sealed class EcsServiceFargateOnly : ResourcePolicy<ServiceView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("launchType: FARGATE"),
        Bad("launchType: EC2"),
    ];

    protected override Truth Holds(ServiceView resource)
    {
        var strategies = resource.CapacityProviderStrategies;
        return resource.LaunchType.Is("FARGATE")
            | (strategies.HasElements() & strategies.All(strategy => strategy.CapacityProvider.IsOneOf("FARGATE", "FARGATE_SPOT")));
    }
}
