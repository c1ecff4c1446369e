using Pulumi.Policy.Aws.CloudTrail;

namespace Platform.Policies.S3;

/// <summary>What the policies on trails that record single objects share. Looked for in stacks that have a trail.</summary>
public abstract class ObjectEvents : StackPolicy<TrailView>
{
    /// <summary>The kind of events that a selector may be limited to without missing any: <c>ReadOnly</c> or <c>WriteOnly</c>.</summary>
    protected abstract string Only { get; }

    /// <inheritdoc/>
    protected sealed override Truth Holds(TrailView resource, Stack stack) => stack.Once(this, static (policy, stack) => policy.AreRecorded(stack))
        .Blaming(resource.Node, "a trail of all Regions with these events", "without one");

    private Truth AreRecorded(Stack stack) => stack.All<TrailView>()
        .Any(trail => trail.IsMultiRegionTrail.Or(false).Is(true) & (Selects(trail) | SelectsByField(trail)));

    private Truth Selects(TrailView trail) => trail.EventSelectors.Any(selector =>
        selector.ReadWriteType.Or("All").IsOneOf("All", Only) & selector.DataResources.Any(data => data.Type.Is("AWS::S3::Object")));

    private Truth SelectsByField(TrailView trail) => trail.AdvancedEventSelectors.Any(selector =>
        selector.FieldSelectors.Any(field => field.Field.Is("resources.type") & Has(field.Node, "AWS::S3::Object"))
        & !selector.FieldSelectors.Any(field => field.Field.Is("readOnly") & !Has(field.Node, Only == "ReadOnly" ? "true" : "false")));

    private static Truth Has(Node field, string value) => ListOf(field).Any(one => one.Is(value));

    private static ListView<Value<string>> ListOf(Node field) => AnyView.Of(field.Member("equals")).As<ListView<Value<string>>>();
}
