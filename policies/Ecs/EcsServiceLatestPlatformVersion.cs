namespace Platform.Policies.Ecs;

/// <summary>Fargate tasks run on the current platform version.</summary>
/// <remarks>
/// Older platform versions get no patches of the kernel and the runtime that the task stands on. <c>LATEST</c>, the newest versions
/// known to this pack, and saying nothing all pass; what runs on instances is left alone.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-10"/>
[Policy("ecs-service-latest-platform-version", Severity.Medium,
    Remediation = "Remove `platformVersion`, or set it to `LATEST`.")]
[Control(Framework.Fsbp, "ECS.10")]
[Control(Framework.Nist, "SI-2", "SI-2(2)", "SI-2(4)", "SI-2(5)")]
[Control(Framework.Pci, "6.3.3")]
[Control(Framework.Checkov, "CKV_AWS_332")]
public sealed class EcsServiceLatestPlatformVersion : ResourcePolicy
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            launchType: FARGATE
            platformVersion: LATEST
            """),
        Bad("""
            launchType: FARGATE
            platformVersion: 1.3.0
            """),
    ];

    private static readonly string[] Current = ["LATEST", "1.4.0", "1.0.0"];

    public override IReadOnlyList<string> Types => ["aws:ecs/service:Service", "aws:ecs/taskSet:TaskSet"];

    protected override Truth AppliesTo(AnyResourceView resource) => !resource["launchType"].AsText.IsOneOf("EC2", "EXTERNAL");

    protected override Truth Holds(AnyResourceView resource) => resource["platformVersion"].AsText.Or("LATEST").IsOneOf(Current);

    protected override IEnumerable<Edit> Remediate(AnyResourceView resource) => [Edit.Set(resource["platformVersion"].AsText, "LATEST")];
}
