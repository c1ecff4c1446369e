using Pulumi.Policy.Aws.Backup;
using Pulumi.Policy.Aws.Ebs;

namespace Platform.Policies.Ec2;

/// <summary>Volumes are backed up by a plan.</summary>
/// <remarks>
/// What is on a volume that nobody backs up is lost with it. A selection names the volume, or everything, or one of its tags.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-28"/>
[Policy("ec2-volume-in-backup-plan", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Name the volume in an `aws:backup:Selection`, or give it a tag that one selects.")]
[Control(Framework.Fsbp, "EC2.28")]
[Control(Framework.Nist, "CP-10", "CP-6", "CP-6(1)", "CP-6(2)", "CP-9", "SC-5(2)", "SI-12", "SI-13(5)")]
[Control(Framework.Checkov, "CKV2_AWS_9")]
[Control(Framework.CdkNag, "EC2EBSInBackupPlan")]
public sealed class Ec2VolumeInBackupPlan : StackPolicy<VolumeView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            data: { type: aws:ebs:Volume, properties: { tags: { backup: daily } } }
            daily: { type: aws:backup:Selection, properties: { planId: daily, selectionTags: [ { type: STRINGEQUALS, key: backup, value: daily } ] } }
            """),
        Bad("data: { type: aws:ebs:Volume, properties: { tags: { backup: daily } } }"),
    ];

    protected override Truth Holds(VolumeView resource, Stack stack)
    {
        var selected = stack.Once(Selected);
        return (stack.ReferringTo<SelectionView>(resource, selection => selection.Resources).Any() | selected.Everything | HasTag(resource, selected.Tags))
            .Blaming(resource.Node, "a selection for backup", "in none");
    }

    private static Truth HasTag(VolumeView volume, ILookup<string, string> tags) => volume.Tags.Node.IsUnknown
        ? tags.Aggregate(Truth.False, (so, tag) => so | volume.Tags[tag.Key].Is(tag.First()))
        : volume.Tags.Node.Members().Where(tag => tags.Contains(tag.Key))
            .Aggregate(Truth.False, (so, tag) => so | volume.Tags[tag.Key].IsOneOf([.. tags[tag.Key]]));

    // A tag that only the update will tell may select everything.
    private static (Truth Everything, ILookup<string, string> Tags) Selected(Stack stack)
    {
        var tags = new List<(string Key, string Value)>();
        var everything = stack.All<SelectionView>().Any(selection => selection.Resources.Any(one => one.Is("*")) | selection.SelectionTags.Any(tag =>
        {
            if (!tag.Key.TryGet(out var key) || !tag.Value.TryGet(out var value)) return Truth.Unknown;
            tags.Add((key, value));
            return Truth.False;
        }));
        return (everything, tags.ToLookup(tag => tag.Key, tag => tag.Value, StringComparer.Ordinal));
    }
}
