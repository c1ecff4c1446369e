namespace Platform.Policies.Ec2;

/// <summary>People enter machines through Session Manager, not with keys.</summary>
/// <remarks>
/// A key pair lasts, is copied, and says of nobody who used it; a session is tied to a person, and logged.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager.html"/>
[Policy("ec2-key-pair-not-used", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Remove `keyName` and the key pair.")]
public sealed class Ec2KeyPairNotUsed : ResourcePolicy
{
    public override IEnumerable<Example> Examples =>
    [
        Good("instanceType: t4g.small"),
        Bad("keyName: alice"),
    ];

    private const string KeyPair = "aws:ec2/keyPair:KeyPair";

    public override IReadOnlyList<string> Types => ["aws:ec2/instance:Instance", "aws:ec2/launchTemplate:LaunchTemplate", KeyPair];

    protected override Truth Holds(AnyResourceView resource) => resource.Resource.Type == KeyPair
        ? Truth.False.At(resource.Node, "no key pair", "one")
        : (!resource["keyName"].AsText.IsGiven()).Blaming(resource["keyName"].Node, "no key pair");
}
