using Aws.Iam;
using Platform.Gate.Findings;
using Platform.Gate.Sources;
using Pulumi.Policy;
using Verdict = Aws.Iam.Verdict;

namespace Platform.Gate.Scanners.Workflows.Roles;

/// <summary>
/// Looks at workflows and at the roles of previewed stacks together. A workflow that names its role by an expression may mean any role,
/// unless the setting <c>roles</c> of <c>workflow-role-refused</c> tells which: <c>{ "${{ vars.DEPLOY_ROLE }}": "deploy" }</c>.
/// </summary>
internal sealed class RoleTrustCheck
{
    private const string Pack = "workflows";

    // A branch that nobody has named: if it is let in, any branch is.
    private const string AnyBranch = "refs/heads/gate-any-branch-of-anybody";

    private readonly IReadOnlyList<GitHubRole> _roles;
    private readonly IReadOnlyList<RoleUse> _uses;
    private readonly GitHubRepository? _repository;
    private readonly ScannerReport _report;

    private RoleTrustCheck(Repository files, IReadOnlyList<StackSource> stacks, string? repository, IReadOnlyDictionary<string, PolicyConfiguration>? configuration)
    {
        _report = new("workflow", Pack, configuration);
        _roles = [.. GitHubRole.In(stacks)];
        _repository = Find(repository);
        var named = _report.Settings(RoleTrustRules.Refused.Name)["roles"]?.Map;
        _uses = [.. files.Workflows.SelectMany(workflow => workflow.Jobs).SelectMany(job => RoleUse.Of(job, text => named?[text]?.Text))];
    }

    /// <param name="files">The workflows.</param>
    /// <param name="stacks">The previewed stacks.</param>
    /// <param name="repository"><c>owner/name</c>; null takes the one that the trust policies name.</param>
    /// <param name="configuration">Levels and settings.</param>
    public static Judgement Run(Repository files, IReadOnlyList<StackSource> stacks, string? repository, IReadOnlyDictionary<string, PolicyConfiguration>? configuration) =>
        new RoleTrustCheck(files, stacks, repository, configuration).Run();

    private Judgement Run()
    {
        if (_roles.Count == 0) return new() { Notices = ["No previewed stack has a role that trusts GitHub and whose trust policy is known, so workflows were not compared with roles."] };
        if (_repository is null) return new() { Failures = ["Workflows cannot be compared with the roles: the trust policies name no single repository. Name it with --repository OWNER/NAME, or as `repository` of `workflows` in gate.yaml."] };
        foreach (var use in _uses) Judge(RoleTrustRules.Refused, use.Job.Workflow.Path, use.Job.Workflow.Path, Refused(use));
        foreach (var role in _roles)
        {
            Judge(RoleTrustRules.Unused, role.Source.Name, role.Name, IsUsed(role) ? null : new(null, "assumeRolePolicy", role.Name, $"the role '{role.Name}' trusts GitHub, but no job can assume it"), role);
            if (_uses.Any(use => use.Deploys && use.Names(role))) Judge(RoleTrustRules.TooOpen, role.Source.Name, role.Name, TooOpen(role), role);
        }

        return _report.ToJudgement([], RoleTrustRules.All, []) with { Packs = [] };
    }

    private Flaw? Refused(RoleUse use)
    {
        if (use.Role is not { } name || _roles.Where(use.Names).ToList() is not { Count: > 0 } roles) return null;
        var tokens = roles.SelectMany(role => Tokens(use.Job, role).Select(token => (Role: role, Token: token))).ToList();
        if (tokens.Count == 0 || tokens.Any(pair => MayAssume(pair.Role, pair.Token))) return null;
        var subjects = string.Join(", ", tokens.Select(pair => pair.Token.Subject).Distinct(StringComparer.Ordinal).Take(3));
        return use.Step.Flaw(use.Node, "with.role-to-assume", $"the role '{roles[0].Name}' does not trust the job '{use.Job.Id}', whose subject is {subjects}");
    }

    private bool IsUsed(GitHubRole role) => _uses.Any(use =>
        (use.Role is null || use.Names(role)) && (Tokens(use.Job, role) is not { Count: > 0 } tokens || tokens.Any(token => MayAssume(role, token))));

    private Flaw? TooOpen(GitHubRole role)
    {
        var open = new[] { (What: "a pull request", Ref: "refs/pull/1/merge", IsPullRequest: true), (What: "any branch", Ref: AnyBranch, IsPullRequest: false) }
            .FirstOrDefault(one => JobTokens.Forms(null, _repository!, one.Ref, one.IsPullRequest).Any(token => GitHubTrust.CanAssume(role.Trust, token).Allows == Verdict.Holds));
        return open.What is null ? null : new(null, "assumeRolePolicy", role.Name, $"{open.What} of {_repository!.Owner}/{_repository.Name} can assume the role '{role.Name}', which deploys");
    }

    private IReadOnlyList<GitHubToken> Tokens(Job job, GitHubRole role) => JobTokens.Of(job, _repository!, [.. role.NamedRefs]);

    // What depends on a claim that is not known here may hold; only a plain no is a no.
    private static bool MayAssume(GitHubRole role, GitHubToken token) => GitHubTrust.CanAssume(role.Trust, token).Allows != Verdict.Fails;

    private void Judge(PolicyMetadata rule, string source, string subject, Flaw? flaw, GitHubRole? role = null)
    {
        var level = _report.Level(rule, rule.Severity >= Severity.High ? EnforcementLevel.Mandatory : EnforcementLevel.Advisory);
        if (level == EnforcementLevel.Disabled) return;
        _report.Add(rule, level, source, flaw is null ? [] : [flaw with { Identity = $"{subject} {flaw.Identity}" }], finding => role is null ? finding : finding with
        {
            Resource = new(role.Resource.Inputs.Urn, role.Resource.Inputs.Type, role.Resource.Inputs.Name),
            Position = role.Resource.Position,
        });
    }

    private GitHubRepository? Find(string? given)
    {
        var named = _roles.SelectMany(role => role.Repositories).GroupBy(one => (one.Owner, one.Name))
            .Select(group => group.OrderByDescending(one => one.OwnerId is not null).ThenByDescending(one => one.Id is not null).First()).ToList();
        return given?.Split('/') is [var owner, var name]
            ? named.FirstOrDefault(one => one.Owner == owner && one.Name == name) ?? new(owner, name)
            : named is [var single] ? single : null;
    }
}
