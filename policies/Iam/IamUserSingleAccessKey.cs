using Pulumi.Policy.Aws.Iam;

namespace Platform.Policies.Iam;

/// <summary>A user has one access key at most.</summary>
/// <remarks>
/// Two keys are two things that leak, and nobody knows which one is in use.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html"/>
[Policy("iam-user-single-access-key", Severity.Medium,
    Remediation = "Remove the key that is not used.")]
[Control(Framework.Cis3, "1.13")]
[Control(Framework.Cis5, "1.12")]
[Control(Framework.Trivy, "AVD-AWS-0167")]
public sealed class IamUserSingleAccessKey : StackPolicy<AccessKeyView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            a: { type: aws:iam:AccessKey, properties: { user: alice } }
            b: { type: aws:iam:AccessKey, properties: { user: bob } }
            """),
        Bad("""
            a: { type: aws:iam:AccessKey, properties: { user: alice } }
            b: { type: aws:iam:AccessKey, properties: { user: alice } }
            """),
    ];

    protected override Truth AppliesTo(AccessKeyView resource) => resource.Status.Or("Active").Is("Active");

    protected override Truth Holds(AccessKeyView resource, Stack stack)
    {
        var others = stack.All<AccessKeyView>().Where(key => Truth.Of(key.Resource.Urn != resource.Resource.Urn)
            & key.Status.Or("Active").Is("Active"));
        return others.All(key => (!IsOfOneUser(key, resource, stack)).Blaming(resource.User.Node, "a user without another key"));
    }

    private static Truth IsOfOneUser(AccessKeyView key, AccessKeyView other, Stack stack) =>
        key.User.TryGet(out var name) ? other.User.Is(name) : stack.All<UserView>().Any(user => key.User.RefersTo(user)
            & other.User.RefersTo(user));
}
