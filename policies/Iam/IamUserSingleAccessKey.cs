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

    protected override Truth AppliesTo(AccessKeyView resource) => IsActive(resource);

    protected override Truth Holds(AccessKeyView resource, Stack stack) =>
        (AreOthers(resource, stack) & AreOthersByReference(resource, stack)).Blaming(resource.User.Node, "a user without another key");

    // Keys whose user is known by name.
    private static Truth AreOthers(AccessKeyView key, Stack stack)
    {
        var named = stack.Once(static stack => stack.All<AccessKeyView>().Known
            .Where(one => one.User.TryGet(out _))
            .ToLookup(one => one.User.TryGet(out var user) ? user : string.Empty, StringComparer.Ordinal));
        return key.User.TryGet(out var name)
            ? named[name].Where(other => other.Resource.Urn != key.Resource.Urn).Aggregate(Truth.True, (so, other) => so & IsActive(other).Implies(!key.User.Is(name)))
            : stack.Once(static stack => stack.All<AccessKeyView>().Any(one => Truth.Of(one.User.TryGet(out _)) & IsActive(one))).Implies(!key.User.Is(string.Empty));
    }

    // Keys whose user only the update will name: they are of one user when they refer to the same.
    private static Truth AreOthersByReference(AccessKeyView key, Stack stack)
    {
        var unnamed = stack.Once<HashSet<string>>(static stack => [.. stack.All<AccessKeyView>().Known.Where(one => one.User.Node.IsUnknown).Select(one => one.Resource.Urn)]);
        if (unnamed.Count == 0 || (unnamed.Count == 1 && unnamed.Contains(key.Resource.Urn))) return Truth.True;
        return stack.ReferredToBy<UserView>(key.User).All(user => stack.ReferringTo<AccessKeyView>(user, UnknownUser)
            .All(other => !(Truth.Of(other.Resource.Urn != key.Resource.Urn) & IsActive(other))));
    }

    private static Truth IsActive(AccessKeyView key) => key.Status.Or("Active").Is("Active");

    private static Value<string> UnknownUser(AccessKeyView key) => key.User.TryGet(out _) ? new AnyResourceView(key.Node)["-"].As<Value<string>>() : key.User;
}
