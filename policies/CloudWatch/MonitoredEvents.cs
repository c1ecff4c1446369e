using Pulumi.Policy.Aws.CloudTrail;
using Pulumi.Policy.Aws.CloudWatch;

namespace Platform.Policies.CloudWatch;

/// <summary>What the policies share that want an alarm on something the trail of an account sees.</summary>
public abstract class MonitoredEvents : StackPolicy<TrailView>
{
    /// <summary>What the pattern of the filter has to mention.</summary>
    protected abstract IReadOnlyList<string> Terms { get; }

    /// <inheritdoc/>
    protected sealed override Truth Holds(TrailView resource, Stack stack) => stack.Once(this, static (policy, stack) => policy.AreMonitored(stack))
        .Blaming(resource.Node, $"an alarm with an action on {string.Join(", ", Terms)}", "without one");

    private Truth AreMonitored(Stack stack) => stack.All<LogMetricFilterView>()
        .Any(filter => filter.Pattern.Satisfies(MentionsAll, "a pattern for these events") & HasAlarm(filter, stack));

    private static Truth HasAlarm(LogMetricFilterView filter, Stack stack)
    {
        if (!filter.MetricTransformation.Name.TryGet(out var name))
            return stack.ReferringTo<MetricAlarmView>(filter, static alarm => alarm.MetricName).Any(static alarm => alarm.AlarmActions.HasElements());
        var (byMetric, onAny) = stack.Once(Alarms);
        return byMetric[name].Aggregate(onAny, (so, alarm) => so | (alarm.MetricName.Is(name) & alarm.AlarmActions.HasElements()));
    }

    // Those with an unknown metric may be on any.
    private static (ILookup<string, MetricAlarmView> ByMetric, Truth OnAny) Alarms(Stack stack)
    {
        var alarms = stack.All<MetricAlarmView>().Known.ToLookup(alarm => alarm.MetricName.TryGet(out var metric) ? metric : string.Empty, StringComparer.Ordinal);
        var onAny = alarms[string.Empty].Where(alarm => alarm.MetricName.Node.IsUnknown)
            .Aggregate(Truth.False, (so, alarm) => so | (alarm.MetricName.Is(string.Empty) & alarm.AlarmActions.HasElements()));
        return (alarms, onAny);
    }

    private bool MentionsAll(string pattern) => Terms.All(term => pattern.Contains(term, StringComparison.Ordinal));
}
