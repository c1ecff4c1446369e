namespace Aws.Iam;

/// <summary>What a policy document is attached to; which elements it may have follows from it.</summary>
public enum PolicyKind
{
    /// <summary>The rights of a user, group or role: inline, managed, or a permissions boundary.</summary>
    Identity,

    /// <summary>Who may use a resource: a bucket, a key, a queue, a repository. <c>Resource</c> may be left out, as ECR wants it.</summary>
    Resource,

    /// <summary>Who may assume a role.</summary>
    Trust,

    /// <summary>A service control policy of AWS Organizations.</summary>
    ServiceControl,

    /// <summary>A resource control policy of AWS Organizations.</summary>
    ResourceControl,
}
