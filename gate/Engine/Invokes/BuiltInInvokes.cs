using System.Collections.Frozen;
using Platform.Gate.Engine.Aws;
using Pulumi.Protocol;

namespace Platform.Gate.Engine;

/// <summary>
/// Functions whose answer follows from account, region and arguments alone. Each answers null where it does not. The names of the results are those
/// of <c>@pulumi/aws</c>, of its versions 6 and 7 alike. Who calls and which zones there are is made up, in the shape AWS documents.
/// </summary>
internal static class BuiltInInvokes
{
    private static readonly FrozenDictionary<string, Func<InvokeCall, PropertyMap?>> Answers = new Dictionary<string, Func<InvokeCall, PropertyMap?>>
    {
        ["aws:index/getCallerIdentity:getCallerIdentity"] = CallerIdentity,
        ["aws:index/getRegion:getRegion"] = Region,
        ["aws:index/getPartition:getPartition"] = Partition,
        ["aws:index/getAvailabilityZones:getAvailabilityZones"] = AvailabilityZones,
        ["aws:index/getServicePrincipal:getServicePrincipal"] = ServicePrincipal,
        ["aws:index/getArn:getArn"] = Arn,
        ["aws:index/getDefaultTags:getDefaultTags"] = DefaultTags,
        ["aws:iam/getPolicyDocument:getPolicyDocument"] = call => PolicyDocument.Compute(call.Arguments),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> MadeUp = FrozenSet.Create(
        StringComparer.Ordinal,
        "aws:index/getCallerIdentity:getCallerIdentity",
        "aws:index/getAvailabilityZones:getAvailabilityZones");

    public static PropertyMap? Answer(InvokeCall call, OutputMode outputs) =>
        Answers.TryGetValue(call.Token, out var answer) && (outputs == OutputMode.Synthesised || !MadeUp.Contains(call.Token)) ? answer(call) : null;

    private static PropertyMap CallerIdentity(InvokeCall call) => Bag(
        ("accountId", call.Place.Account),
        ("arn", $"arn:{call.Place.Partition}:sts::{call.Place.Account}:assumed-role/preview/gate"),
        ("userId", $"AROA{Invented.Upper(call.Place.Account, 17)}:gate"),
        ("id", call.Place.Account));

    private static PropertyMap? Region(InvokeCall call) => call.Place.Region is not { } region ? null : Bag(
        ("name", region),
        ("region", region),
        ("id", region),
        ("description", region),
        ("endpoint", $"ec2.{region}.{call.Place.DnsSuffix}"));

    private static PropertyMap? Partition(InvokeCall call) => call.Place.Region is null ? null : Bag(
        ("partition", call.Place.Partition),
        ("dnsSuffix", call.Place.DnsSuffix),
        ("reverseDnsPrefix", string.Join('.', call.Place.DnsSuffix.Split('.').Reverse())),
        ("id", call.Place.Partition));

    // Which zones there are differs from account to account; every region has three, and most call them a, b and c.
    private static PropertyMap? AvailabilityZones(InvokeCall call)
    {
        if (call.Place.Region is not { } region) return null;
        var filters = call.Arguments["filters"]?.List ?? [];
        if (call.Arguments["allAvailabilityZones"]?.Bool == true || filters.Any(filter => filter.Map?["name"]?.Text != "opt-in-status")) return null;
        var excluded = (call.Arguments["excludeNames"]?.List ?? []).Concat(call.Arguments["excludeZoneIds"]?.List ?? []).Select(name => name.Text).ToHashSet();
        var zones = "abc"
            .Select((letter, index) => (Name: $"{region}{letter}", Id: $"{ZonePrefix(region)}-az{index + 1}"))
            .Where(zone => !excluded.Contains(zone.Name) && !excluded.Contains(zone.Id))
            .ToArray();
        return new PropertyMap([
            new("names", PropertyValue.Of(zones.Select(zone => PropertyValue.Of(zone.Name)))),
            new("zoneIds", PropertyValue.Of(zones.Select(zone => PropertyValue.Of(zone.Id)))),
            new("groupNames", PropertyValue.Of([PropertyValue.Of(region)])),
            new("region", PropertyValue.Of(region)),
            new("id", PropertyValue.Of(region)),
        ]);
    }

    // us-east-1 has the zone ids use1-az1 and so on, ap-southeast-2 has apse2-az1.
    private static string ZonePrefix(string region)
    {
        var words = region.Split('-');
        return words[0] + string.Concat(words[1..^1].Select(word => word switch
        {
            "northeast" => "ne",
            "northwest" => "nw",
            "southeast" => "se",
            "southwest" => "sw",
            "" => "",
            _ => word[..1],
        })) + words[^1];
    }

    private static PropertyMap? ServicePrincipal(InvokeCall call)
    {
        if (call.Arguments["serviceName"]?.Text is not { } service || call.Place.Region is not { } region) return null;

        // In other partitions some services have principals of their own.
        if (call.Place.Partition != "aws") return null;
        return Bag(("name", $"{service}.amazonaws.com"), ("suffix", "amazonaws.com"), ("serviceName", service), ("region", region), ("id", $"{service}.{region}.amazonaws.com"));
    }

    private static PropertyMap? Arn(InvokeCall call)
    {
        if (call.Arguments["arn"]?.Text is not { } arn || arn.Split(':', 6) is not ["arn", var partition, var service, var region, var account, var resource]) return null;
        return Bag(("arn", arn), ("partition", partition), ("service", service), ("region", region), ("account", account), ("resource", resource), ("id", arn));
    }

    private static PropertyMap DefaultTags(InvokeCall call) => new([
        new("tags", AwsCheck.AllTags(null, call.Provider)),
        new("id", PropertyValue.Of(call.Place.Partition)),
    ]);

    private static PropertyMap Bag(params (string Name, string Value)[] members) =>
        new(members.Select(member => KeyValuePair.Create(member.Name, PropertyValue.Of(member.Value))));
}
