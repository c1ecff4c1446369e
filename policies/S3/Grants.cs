namespace Platform.Policies.S3;

/// <summary>What ACLs grant to groups that nobody chose the members of.</summary>
internal static class Grants
{
    /// <summary>Everybody on the internet.</summary>
    public const string AllUsers = "http://acs.amazonaws.com/groups/global/AllUsers";

    /// <summary>Everybody with an account of AWS.</summary>
    public const string AuthenticatedUsers = "http://acs.amazonaws.com/groups/global/AuthenticatedUsers";

    /// <summary>The permissions that let a grantee read.</summary>
    public static readonly string[] Reading = ["FULL_CONTROL", "READ", "READ_ACP"];

    /// <summary>The permissions that let a grantee write.</summary>
    public static readonly string[] Writing = ["FULL_CONTROL", "WRITE", "WRITE_ACP"];

    /// <summary>
    /// Whether no grant of a bucket, an object or an ACL of its own gives the group one of the permissions; any, when none are named.
    /// </summary>
    public static Truth LackGroup(AnyResourceView resource, string group, params IReadOnlyCollection<string> permissions) =>
        resource["accessControlPolicy"]["grants"].AsList.All(grant =>
            !(grant["grantee"]["uri"].AsText.Is(group) & Has(grant["permission"].AsText, permissions)))
        & resource["grants"].AsList.All(grant => !(grant["uri"].AsText.Is(group) & HasAny(grant["permissions"].AsList, permissions)));

    private static Truth HasAny(ListView<AnyView> granted, IReadOnlyCollection<string> permissions) =>
        permissions.Count == 0 ? Truth.True : granted.Any(permission => Has(permission.AsText, permissions));

    private static Truth Has(Value<string> granted, IReadOnlyCollection<string> permissions) =>
        permissions.Count == 0 ? Truth.True : granted.IsOneOf(permissions);
}
