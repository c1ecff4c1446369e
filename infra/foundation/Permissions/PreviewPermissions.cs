namespace Platform.Infra.Foundation.Permissions;

/// <summary>
/// What the two previews may read. Neither reads the value of a secret or a parameter, nor an object outside Pulumi's own folder of the
/// state bucket.
/// </summary>
internal static class PreviewPermissions
{
    /// <summary>A pull request compares its program with the state, and asks AWS only what the program asks.</summary>
    public static Dictionary<string, Permission[]> OfPullRequests(FoundationSettings settings) => new(StringComparer.Ordinal)
    {
        ["state"] = StatePermissions.Read(settings),
        ["questions"] = [Questions(settings)],
    };

    /// <summary>On main the state is also compared with what is there, to find drift.</summary>
    public static Dictionary<string, Permission[]> OfMain(FoundationSettings settings) => new(StringComparer.Ordinal)
    {
        ["state"] = StatePermissions.Read(settings),
        ["resources"] = [Questions(settings), .. ServicePermissions.Read(settings.Account)],
    };

    private static Permission Questions(FoundationSettings settings) =>
        new("AskForTheZones", ["ec2:DescribeAvailabilityZones"], ["*"]) { Condition = ServicePermissions.InRegion(settings.Account) };
}
