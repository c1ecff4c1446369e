using Platform.Infra.Foundation.Permissions;
using Pulumi;
using Pulumi.Aws.Iam;

namespace Platform.Infra.Foundation.Components;

/// <summary>A role of GitHub's workflows: who may take it on, what it does, and the boundary that nothing attached to it later can pass.</summary>
internal sealed class GitHubRole : ComponentResource
{
    // As long as one release may take.
    private const int SessionSeconds = 3600;

    public GitHubRole(string name, GitHubRoleArgs args, ComponentResourceOptions? options = null)
        : base("platform:foundation:GitHubRole", name, options)
    {
        var boundary = new Policy($"{name}-boundary", new()
        {
            Path = Path,
            Description = $"The most that the role {name} may do.",
            PolicyDocument = args.Boundary ?? IamDocument.Of(args.Permissions.Values.SelectMany(area => area).Select(permission => permission.Statement)),
        }, new() { Parent = this });
        var role = new Role(name, new()
        {
            Name = name,
            Path = Path,
            Description = args.Description,
            AssumeRolePolicy = args.Trust.Document(args.Settings),
            PermissionsBoundary = boundary.Arn,
            MaxSessionDuration = SessionSeconds,
        }, new() { Parent = this, DependsOn = { args.Provider } });
        foreach (var (area, permissions) in args.Permissions)
        {
            var policy = new Policy($"{name}-{area}", new()
            {
                Path = Path,
                Description = $"What the role {name} does: {area}.",
                PolicyDocument = IamDocument.Of(permissions.Select(permission => permission.Statement)),
            }, new() { Parent = role });
            _ = new RolePolicyAttachment($"{name}-{area}", new() { Role = role.Name, PolicyArn = policy.Arn }, new() { Parent = policy });
        }

        Arn = role.Arn;
        RegisterOutputs(new Dictionary<string, object?> { ["arn"] = Arn });
    }

    /// <summary>The path of the roles and of their policies.</summary>
    public const string Path = "/github/";

    public Output<string> Arn { get; }
}

internal sealed class GitHubRoleArgs
{
    public required FoundationSettings Settings { get; init; }

    public required OpenIdConnectProvider Provider { get; init; }

    public required string Description { get; init; }

    public required GitHubTrust Trust { get; init; }

    /// <summary>By area, since AWS limits how long one policy may be.</summary>
    public required IReadOnlyDictionary<string, Permission[]> Permissions { get; init; }

    /// <summary>The boundary's document; without one, the permissions themselves are the boundary.</summary>
    public string? Boundary { get; init; }
}
