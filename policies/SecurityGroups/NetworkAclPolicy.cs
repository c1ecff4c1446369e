namespace Platform.Policies.SecurityGroups;

/// <summary>A policy on what network ACLs let the internet reach, in every form their entries are written in.</summary>
public abstract class NetworkAclPolicy : ResourcePolicy
{
    private const string Entry = "aws:ec2/networkAclRule:NetworkAclRule";

    /// <inheritdoc/>
    public sealed override IReadOnlyList<string> Types => ["aws:ec2/networkAcl:NetworkAcl", Entry, "aws:ec2/defaultNetworkAcl:DefaultNetworkAcl"];

    /// <summary>Whether an entry is about what the internet should not reach.</summary>
    /// <param name="entry">The entry.</param>
    protected abstract Truth Exposes(NetworkAclEntry entry);

    /// <inheritdoc/>
    protected sealed override Truth AppliesTo(AnyResourceView resource) =>
        resource.Resource.Type == Entry ? resource["egress"].AsFlag.Or(false).Is(false) : resource["ingress"].IsSet;

    /// <inheritdoc/>
    protected sealed override Truth Holds(AnyResourceView resource) => resource.Resource.Type == Entry
        ? IsClosed(NetworkAclEntry.Of(resource.Node))
        : resource["ingress"].As<ListView<NetworkAclEntry>>().All(IsClosed);

    private Truth IsClosed(NetworkAclEntry entry) => entry.IsClosedToInternet(Exposes(entry));
}
