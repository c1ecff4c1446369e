using Pulumi.Policy.Aws.AppAutoScaling;
using Pulumi.Policy.Aws.Ecs;

namespace Platform.Policies.Ecs;

/// <summary>Which services scaling targets are about.</summary>
internal static class ScalingTargets
{
    /// <summary>Whether a target scales the number of tasks of a service, and fulfils a condition.</summary>
    public static Truth AnyScales(ServiceView service, Stack stack, Func<TargetView, Truth> condition)
    {
        if (!service.Name.TryGet(out var name))
            return stack.ReferringTo<TargetView>(service, static target => target.ResourceId).Any(target => ScalesTasks(target) & condition(target));
        var named = stack.Once(ByName)[LastPart(name)].Aggregate(Truth.False, (so, target) => so | (ScalesTasks(target) & IsNamed(target, service, name) & condition(target)));
        return named | stack.ReferringTo<TargetView>(service, UnknownId).Any(target => ScalesTasks(target) & condition(target));
    }

    private static Truth ScalesTasks(TargetView target) => target.ScalableDimension.Is("ecs:service:DesiredCount");

    // The id of a target ends in the service's name.
    private static Truth IsNamed(TargetView target, ServiceView service, string name) =>
        target.ResourceId.Satisfies(id => id.EndsWith("/" + name, StringComparison.Ordinal), $"the id of {service.Resource.Name}");

    private static ILookup<string, TargetView> ByName(Stack stack) => stack.All<TargetView>().Known
        .Where(target => target.ResourceId.TryGet(out _))
        .ToLookup(target => target.ResourceId.TryGet(out var id) ? LastPart(id) : string.Empty, StringComparer.Ordinal);

    // A known id says by itself whose it is.
    private static Value<string> UnknownId(TargetView target) =>
        target.ResourceId.TryGet(out _) ? new AnyResourceView(target.Node)["-"].As<Value<string>>() : target.ResourceId;

    private static string LastPart(string text) => text[(text.LastIndexOf('/') + 1)..];
}
