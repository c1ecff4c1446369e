namespace Platform.Policies.Ecs;

/// <summary>A service with running tasks cannot be dropped in one step.</summary>
/// <remarks>
/// Force makes an innocent rename or a slip in the program end every task at once, without scaling down first.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeleteService.html"/>
[Policy("ecs-service-no-force-delete", Severity.Medium,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Remove `forceDelete`.")]
public sealed class EcsServiceNoForceDelete : ResourcePolicy
{
    public override IEnumerable<Example> Examples =>
    [
        Good("forceDelete: false"),
        Bad("forceDelete: true"),
    ];

    public override IReadOnlyList<string> Types => ["aws:ecs/service:Service", "aws:ecs/taskSet:TaskSet"];

    protected override Truth Holds(AnyResourceView resource) => resource["forceDelete"].AsFlag.Or(false).Is(false);

    protected override IEnumerable<Edit> Remediate(AnyResourceView resource) => [Edit.Set(resource["forceDelete"].AsFlag, false)];
}
