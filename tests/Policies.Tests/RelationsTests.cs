using System.Diagnostics.CodeAnalysis;
using Platform.Policies.CloudWatch;
using Platform.Policies.Ec2;
using Platform.Policies.Ecs;
using Platform.Policies.Iam;
using Pulumi.Policy;
using Pulumi.Policy.Aws.AppAutoScaling;
using Pulumi.Policy.Aws.Backup;
using Pulumi.Policy.Aws.CloudTrail;
using Pulumi.Policy.Aws.CloudWatch;
using Pulumi.Policy.Aws.Ebs;
using Pulumi.Policy.Aws.Ecs;
using Pulumi.Policy.Aws.Iam;
using Pulumi.Policy.Aws.LB;
using Pulumi.Protocol;

namespace Policies.Tests;

/// <summary>What policies find by an index is what looking at every pair would find, in small stacks made at random.</summary>
[SuppressMessage("Security", "SCS0005", Justification = "A failing case must come back from its seed.")]
public sealed class RelationsTests
{
    private const int Stacks = 2000;

    private static readonly string[] Names = ["one", "two", "three"];

    [Fact]
    public void Of_scaling_targets_are_those_of_every_pair() => Compare<EcsServiceAutoscaling, ServiceView>(
        random => random.Next(2) == 0
            ? ("aws:ecs/service:Service", Text(random, "name", Names))
            : ("aws:appautoscaling/target:Target", [.. Text(random, "resourceId", [.. Names.Select(name => $"service/main/{name}"), "one"]), .. Text(random, "scalableDimension", ["ecs:service:DesiredCount", "other"])]),
        (service, stack) => stack.All<TargetView>().Any(target =>
        {
            var isNamed = service.Name.TryGet(out var name) ? target.ResourceId.Satisfies(id => id.EndsWith("/" + name, StringComparison.Ordinal), "it") : Truth.Unknown;
            return target.ScalableDimension.Is("ecs:service:DesiredCount") & (isNamed.IsUnknown ? target.ResourceId.RefersTo(service) : isNamed);
        }));

    [Fact]
    public void Of_alarms_are_those_of_every_pair() => Compare<CloudwatchMonitorRootUse, TrailView>(
        random => random.Next(5) switch
        {
            0 => ("aws:cloudtrail/trail:Trail", []),
            1 or 2 => ("aws:cloudwatch/logMetricFilter:LogMetricFilter",
                [.. Text(random, "pattern", ["userIdentity.type Root", "other"]), new("metricTransformation", new PropertyMap(Text(random, "name", Names)))]),
            _ => ("aws:cloudwatch/metricAlarm:MetricAlarm", [.. Text(random, "metricName", Names), .. Text(random, "alarmActions", ["topic"])]),
        },
        (_, stack) => stack.All<LogMetricFilterView>().Any(filter =>
            filter.Pattern.Satisfies(pattern => pattern.Contains("Root", StringComparison.Ordinal), "it")
            & stack.All<MetricAlarmView>().Any(alarm =>
                (filter.MetricTransformation.Name.TryGet(out var name) ? alarm.MetricName.Is(name) : alarm.MetricName.RefersTo(filter))
                & (alarm.AlarmActions.Node.IsUnknown ? alarm.AlarmActions.IsSet : alarm.AlarmActions.HasAtLeast(1)))));

    [Fact]
    public void Of_access_keys_are_those_of_every_pair() => Compare<IamUserSingleAccessKey, AccessKeyView>(
        random => random.Next(3) == 0
            ? ("aws:iam/user:User", Text(random, "name", Names))
            : ("aws:iam/accessKey:AccessKey", [.. Text(random, "user", Names), .. Text(random, "status", ["Active", "Inactive"])]),
        (key, stack) => stack.All<AccessKeyView>()
            .Where(other => Truth.Of(other.Resource.Urn != key.Resource.Urn) & other.Status.Or("Active").Is("Active"))
            .All(other => !(other.User.TryGet(out var name)
                ? key.User.Is(name)
                : stack.All<UserView>().Any(user => other.User.RefersTo(user) & key.User.RefersTo(user)))));

    [Fact]
    public void Of_target_groups_are_those_of_every_pair() => Compare<EcsServiceRolloutWithoutLoss, ServiceView>(
        random => random.Next(2) == 0
            ? ("aws:ecs/service:Service", [new("loadBalancers", Reference(random, "targetGroupArn"))])
            : ("aws:lb/targetGroup:TargetGroup", [.. Text(random, "arn", Names), .. Text(random, "deregistrationDelay", ["5", "30"])]),
        (service, stack) => stack.All<TargetGroupView>()
            .Where(target => service.LoadBalancers.Any(balancer => balancer.TargetGroupArn.RefersTo(target)))
            .All(target => target.DeregistrationDelay.Or(300).IsAtLeast(15)));

    [Fact]
    public void Of_backups_are_those_of_every_pair() => Compare<Ec2VolumeInBackupPlan, VolumeView>(
        random => random.Next(2) == 0
            ? ("aws:ebs/volume:Volume", [new("tags", random.Next(5) == 0 ? PropertyValue.Unknown : new PropertyMap([.. Text(random, "a", Names), .. Text(random, "b", Names)]))])
            : ("aws:backup/selection:Selection",
                [.. Text(random, "resources", ["*", "other"]), new("selectionTags", new PropertyMap([.. Text(random, "key", ["a", "b"]), .. Text(random, "value", Names)]))]),
        (volume, stack) => stack.All<SelectionView>().Any(selection =>
            selection.Resources.RefersTo(volume) | selection.Resources.Any(one => one.Is("*")) | selection.SelectionTags.Any(tag =>
                tag.Key.TryGet(out var key) && tag.Value.TryGet(out var value) ? volume.Tags[key].Is(value) : Truth.Unknown)));

    private static void Compare<TPolicy, TSubject>(
        Func<Random, (string Type, KeyValuePair<string, PropertyValue>[] Properties)> make, Func<TSubject, Stack, Truth> everyPair)
        where TPolicy : StackPolicy<TSubject>, new()
        where TSubject : IResourceView<TSubject>
    {
        var random = new Random(4711);
        var outcomes = new HashSet<PolicyOutcome>();
        for (var i = 0; i < Stacks; i++)
        {
            var stack = new Stack(WithDependencies(random, [.. Enumerable.Range(0, random.Next(1, 8)).Select(_ => make(random))]));
            foreach (var subject in TSubject.Types.SelectMany(stack.OfType))
            {
                var judgements = new List<Judgement>();
                new TPolicy().Judge(subject, new PolicyContext { Stack = stack }, judgements);
                var outcome = Assert.Single(judgements).Outcome;
                if (outcome == PolicyOutcome.NotApplicable) continue;
                outcomes.Add(outcome);

                // A subject that may be left alone holds or is undetermined, as the law of implication has it.
                var truth = everyPair(TSubject.Of(Node.Of(subject, stack)), stack);
                var expected = truth.IsTrue ? PolicyOutcome.Passed : truth.IsFalse && !IsLeftAlone(subject) ? PolicyOutcome.Violated : PolicyOutcome.Undetermined;
                Assert.True(expected == outcome, $"Stack {i}: {outcome} in place of {expected} for {subject.Name} among\n{string.Join('\n', stack.Resources)}");
            }
        }

        Assert.Superset(new HashSet<PolicyOutcome> { PolicyOutcome.Passed, PolicyOutcome.Violated, PolicyOutcome.Undetermined }, outcomes);
    }

    private static bool IsLeftAlone(Resource subject) => subject.Properties["status"] is { Kind: PropertyKind.Unknown };

    private static IEnumerable<Resource> WithDependencies(Random random, (string Type, KeyValuePair<string, PropertyValue>[] Properties)[] made)
    {
        static string Urn(string type, int number) => $"urn:pulumi:prod::relations::{type}::r{number}";
        return made.Select((one, number) => new Resource
        {
            Urn = Urn(one.Type, number),
            Type = one.Type,
            Name = $"r{number}",
            Properties = new(one.Properties),
            PropertiesAreOutputs = true,
            PropertyDependencies = one.Properties.Where(_ => random.Next(2) == 0).ToDictionary(
                property => property.Key,
                IReadOnlyList<string> (_) => [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => random.Next(made.Length)).Select(other => Urn(made[other].Type, other))],
                StringComparer.Ordinal),
        });
    }

    private static PropertyValue Reference(Random random, string name) =>
        PropertyValue.Of([.. Enumerable.Range(0, random.Next(3)).Select(_ => (PropertyValue)new PropertyMap(Text(random, name, Names)))]);

    // A property that is not set, unknown, or one of the texts.
    private static KeyValuePair<string, PropertyValue>[] Text(Random random, string name, string[] texts) => random.Next(texts.Length + 2) switch
    {
        0 => [],
        1 => [new(name, PropertyValue.Unknown)],
        var position => [new(name, PropertyValue.Of(texts[position - 2]))],
    };
}
