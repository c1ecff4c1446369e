using Pulumi.Policy.Aws.CloudTrail;
using Pulumi.Policy.Aws.CloudWatch;

namespace Platform.Policies.CloudWatch;

/// <summary>What the policies share that want an alarm on something the trail of an account sees.</summary>
public abstract class MonitoredEvents : StackPolicy<TrailView>
{
    /// <summary>What the pattern of the filter has to mention.</summary>
    protected abstract IReadOnlyList<string> Terms { get; }

    /// <inheritdoc/>
    protected sealed override Truth Holds(TrailView resource, Stack stack) => stack.All<LogMetricFilterView>()
        .Any(filter => filter.Pattern.Satisfies(MentionsAll, "a pattern for these events") & HasAlarm(filter, stack))
        .Blaming(resource.Node, $"an alarm with an action on {string.Join(", ", Terms)}", "without one");

    private static Truth HasAlarm(LogMetricFilterView filter, Stack stack) => stack.All<MetricAlarmView>()
        .Any(alarm => IsOn(alarm.MetricName, filter) & alarm.AlarmActions.HasElements());

    private static Truth IsOn(Value<string> metric, LogMetricFilterView filter) =>
        filter.MetricTransformation.Name.TryGet(out var name) ? metric.Is(name) : metric.RefersTo(filter);

    private bool MentionsAll(string pattern) => Terms.All(term => pattern.Contains(term, StringComparison.Ordinal));
}
