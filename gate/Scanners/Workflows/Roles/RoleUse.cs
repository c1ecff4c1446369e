using YamlDotNet.RepresentationModel;

namespace Platform.Gate.Scanners.Workflows.Roles;

/// <summary>A step that assumes a role.</summary>
/// <param name="Job">Its job.</param>
/// <param name="Step">The step.</param>
/// <param name="Node">Where the role is named.</param>
/// <param name="Role">The role's ARN or name; null when only an expression stands there and nothing tells what it is.</param>
internal sealed record RoleUse(Job Job, Step Step, YamlScalarNode Node, string? Role)
{
    /// <summary>Whether the job deploys with the role.</summary>
    public bool Deploys => Job.Steps.Any(DeployAndGate.Deploys);

    public bool Names(GitHubRole role) => Role is { } text && (role.IsNamed(text) || text == role.Name);

    public static IEnumerable<RoleUse> Of(Job job, Func<string, string?> meaning) =>
        from step in job.Steps
        where step.IsAction("aws-actions/configure-aws-credentials")
        let node = step.With.At("role-to-assume") as YamlScalarNode
        where node is { Value.Length: > 0 }
        let text = node.Value!.Trim()
        select new RoleUse(job, step, node, meaning(text) ?? (text.Contains("${{", StringComparison.Ordinal) ? null : text));
}
