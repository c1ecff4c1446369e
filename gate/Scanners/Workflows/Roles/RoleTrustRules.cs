using Pulumi.Policy;

namespace Platform.Gate.Scanners.Workflows.Roles;

/// <summary>What workflows and trust policies promise together.</summary>
internal static class RoleTrustRules
{
    private const string Page = "https://docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-aws";

    public static readonly PolicyMetadata Refused = new()
    {
        Name = "workflow-role-refused",
        Severity = Severity.Medium,
        Description = "A role that a job assumes trusts the job's branch, environment or pull request.",
        Rationale = "Otherwise AWS refuses the job, on the day it is needed; or the trust is widened in a hurry.",
        Remediation = "Give the job the environment, or its workflow the branch, that the role's trust policy names, or change the policy.",
        Links = [Page],
    };

    public static readonly PolicyMetadata Unused = new()
    {
        Name = "role-trust-unused",
        Severity = Severity.Medium,
        Description = "A role that trusts GitHub is assumed by some workflow.",
        Rationale = "A door that nobody uses is not watched: whoever learns to make such a token gets in.",
        Remediation = "Take GitHub out of the role's trust policy, or mend the workflow that shall assume it.",
        Links = [Page],
    };

    public static readonly PolicyMetadata TooOpen = new()
    {
        Name = "role-trust-deploy-open",
        Severity = Severity.Critical,
        Description = "The role that deploys can be assumed neither from a pull request nor from any branch.",
        Rationale = "Whoever may open a pull request or push a branch would change a workflow and deploy, past review and gate.",
        Remediation = "Let the trust policy's `sub` name the environment, or the one branch, that deploys.",
        Links = [Page],
    };

    public static readonly IReadOnlyList<PolicyMetadata> All = [Refused, Unused, TooOpen];
}
