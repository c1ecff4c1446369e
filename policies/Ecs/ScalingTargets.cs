using Pulumi.Policy.Aws.AppAutoScaling;
using Pulumi.Policy.Aws.Ecs;

namespace Platform.Policies.Ecs;

/// <summary>Which services scaling targets are about.</summary>
internal static class ScalingTargets
{
    /// <summary>Whether a target scales the number of tasks of a service. Its resource id ends in the service's name.</summary>
    public static Truth Scales(TargetView target, ServiceView service)
    {
        var isNamed = service.Name.TryGet(out var name)
            ? target.ResourceId.Satisfies(id => id.EndsWith("/" + name, StringComparison.Ordinal), $"the id of {service.Resource.Name}")
            : Truth.Unknown;
        return target.ScalableDimension.Is("ecs:service:DesiredCount") & (isNamed.IsUnknown ? target.ResourceId.RefersTo(service) : isNamed);
    }
}
