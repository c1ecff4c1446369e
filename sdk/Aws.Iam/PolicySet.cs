namespace Aws.Iam;

/// <summary>All policies that take part in a decision. A kind that is left out does not limit the request.</summary>
public sealed record PolicySet
{
    /// <summary>The policies of the caller: inline, attached, and those of its groups.</summary>
    public IReadOnlyList<PolicyDocument> Identity { get; init; } = [];

    /// <summary>The policy of the resource: a bucket policy, a key policy, a trust policy.</summary>
    public PolicyDocument? Resource { get; init; }

    /// <summary>The permissions boundary of the caller.</summary>
    public IReadOnlyList<PolicyDocument> Boundary { get; init; } = [];

    /// <summary>The policies passed when the caller's session began.</summary>
    public IReadOnlyList<PolicyDocument> Session { get; init; } = [];

    /// <summary>Service control policies, one list for the root, each organizational unit on the way, and the account.</summary>
    public IReadOnlyList<IReadOnlyList<PolicyDocument>> ServiceControl { get; init; } = [];

    /// <summary>Resource control policies, one list for each level in the same way.</summary>
    public IReadOnlyList<IReadOnlyList<PolicyDocument>> ResourceControl { get; init; } = [];

    /// <summary>The account of the resource; null when it is the caller's.</summary>
    public string? ResourceAccount { get; init; }

    /// <summary>
    /// Whether the caller's own policies are not enough, as for a role's trust policy and a KMS key: the resource's policy must allow
    /// the caller or its account.
    /// </summary>
    public bool ResourceMustAllow { get; init; }
}
