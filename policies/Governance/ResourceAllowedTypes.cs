namespace Platform.Policies.Governance;

/// <summary>Only approved types of resources are used.</summary>
/// <remarks>
/// Some types are nobody's to use: keys that never expire, servers that nobody patches. <c>denied</c> lists types, or beginnings of
/// them such as <c>aws:lightsail/</c>; with <c>allowed</c>, nothing but what is listed there may be used.
/// </remarks>
/// <seealso href="https://www.pulumi.com/docs/iac/concepts/resources/names/"/>
[Policy("resource-allowed-types", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Use another type, or change `allowed` and `denied`.")]
public sealed class ResourceAllowedTypes : ResourcePolicy
{
    /// <summary>Types, or beginnings of them, that may be used; empty when any may that is not denied.</summary>
    [Setting]
    public IReadOnlyList<string> Allowed { get; init; } = [];

    /// <summary>Types, or beginnings of them, that may not.</summary>
    [Setting]
    public IReadOnlyList<string> Denied { get; init; } = ["aws:iam/accessKey:", "aws:iam/user:", "aws:iam/userLoginProfile:"];

    public override IEnumerable<Example> Examples =>
    [
        Good("deploy: { type: aws:iam:Role }"),
        Bad("deploy: { type: aws:iam:User }"),
    ];

    // Components and stacks are how a program is written, not what it makes.
    protected override Truth AppliesTo(AnyResourceView resource) =>
        Truth.Of(resource.Resource.Provider is not null || resource.Resource.Type.Split(':')[0] is "aws" or "pulumi-nodejs" or "pulumi-python");

    protected override Truth Holds(AnyResourceView resource) =>
        Truth.Of((Allowed.Count == 0 || Lists(Allowed, resource)) && !Lists(Denied, resource))
            .At(resource.Node, "a type that is approved", resource.Resource.Type);

    private static bool Lists(IReadOnlyList<string> types, AnyResourceView resource) =>
        types.Any(type => resource.Resource.Type.StartsWith(type, StringComparison.Ordinal));
}
