using Platform.Infra.Foundation.Permissions;
using Pulumi;
using Pulumi.Aws.Iam;

namespace Platform.Infra.Foundation.Components;

/// <summary>How workflows sign in: GitHub's tokens are accepted, and four roles divide the work. No key of AWS is stored anywhere.</summary>
internal sealed class GitHubRoles : ComponentResource
{
    public GitHubRoles(FoundationSettings settings, ComponentResourceOptions? options = null)
        : base("platform:foundation:GitHubRoles", "github", options)
    {
        var provider = new OpenIdConnectProvider("github", new()
        {
            Url = $"https://{GitHubTrust.Issuer}",
            ClientIdLists = GitHubTrust.Audience,
        }, new() { Parent = this });

        PullRequestPreview = Role("preview-pull-request", "Previews a pull request; reads only.", GitHubTrust.PullRequests, PreviewPermissions.OfPullRequests(settings));
        MainPreview = Role("preview-main", "Previews main and looks for drift; reads only.", GitHubTrust.MainBranch, PreviewPermissions.OfMain(settings));
        ImagePush = Role("image-push", "Pushes images to the service's repository.", GitHubTrust.MainBranch, ImagePushPermissions.Of(settings));
        Deploy = Role("deploy", $"Releases the service to {settings.Environment}.", GitHubTrust.Environment(settings.Environment), DeployPermissions.Of(settings), DeployPermissions.Boundary(settings));
        RegisterOutputs();

        Output<string> Role(string name, string description, GitHubTrust trust, Dictionary<string, Permission[]> permissions, string? boundary = null) =>
            new GitHubRole(name, new()
            {
                Settings = settings,
                Provider = provider,
                Description = description,
                Trust = trust,
                Permissions = permissions,
                Boundary = boundary,
            }, new() { Parent = this }).Arn;
    }

    public Output<string> PullRequestPreview { get; }

    public Output<string> MainPreview { get; }

    public Output<string> ImagePush { get; }

    public Output<string> Deploy { get; }
}
