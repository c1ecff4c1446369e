using Pulumi;
using Pulumi.Aws.AppAutoScaling;
using Pulumi.Aws.AppAutoScaling.Inputs;

namespace Platform.Infra.Service.Components;

/// <summary>More tasks when they are busy or have many requests each, fewer when neither holds; out quickly, in slowly.</summary>
internal sealed class Scaling : ComponentResource
{
    private const double BusyPercent = 60;
    private const double RequestsPerTask = 1000;

    public Scaling(string name, ScalingArgs args, ComponentResourceOptions? options = null)
        : base("platform:service:Scaling", name, options)
    {
        var target = new Target(name, new()
        {
            ServiceNamespace = "ecs",
            ScalableDimension = "ecs:service:DesiredCount",
            ResourceId = Output.Format($"service/{args.Service.ClusterName}/{args.Service.ServiceName}"),
            MinCapacity = args.Settings.DesiredCount,
            MaxCapacity = args.Settings.MaximumCount,
        }, new() { Parent = this });
        Track("cpu", BusyPercent, new() { PredefinedMetricType = "ECSServiceAverageCPUUtilization" });
        Track("requests", RequestsPerTask, new()
        {
            PredefinedMetricType = "ALBRequestCountPerTarget",
            ResourceLabel = Output.Format($"{args.LoadBalancer.ArnSuffix}/{args.LoadBalancer.TargetGroupArnSuffix}"),
        });
        RegisterOutputs();

        void Track(string what, double value, PolicyTargetTrackingScalingPolicyConfigurationPredefinedMetricSpecificationArgs metric) =>
            _ = new Policy($"{name}-{what}", new()
            {
                PolicyType = "TargetTrackingScaling",
                ServiceNamespace = target.ServiceNamespace,
                ScalableDimension = target.ScalableDimension,
                ResourceId = target.ResourceId,
                TargetTrackingScalingPolicyConfiguration = new PolicyTargetTrackingScalingPolicyConfigurationArgs
                {
                    PredefinedMetricSpecification = metric,
                    TargetValue = value,
                    ScaleOutCooldown = 60,
                    ScaleInCooldown = 300,
                },
            }, new() { Parent = target });
    }
}

internal sealed class ScalingArgs
{
    public required ServiceSettings Settings { get; init; }

    public required WebService Service { get; init; }

    public required LoadBalancer LoadBalancer { get; init; }
}
