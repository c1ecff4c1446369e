namespace Aws.Iam;

/// <summary>
/// The token that GitHub gives to a job, as AWS sees it. A claim that is left out is not known, and tests of it are unknown; only
/// without an environment is there no such claim.
/// </summary>
public sealed record GitHubToken
{
    /// <summary>The host of GitHub's issuer; an enterprise has its own.</summary>
    public const string DefaultIssuer = "token.actions.githubusercontent.com";

    /// <summary>The audience that AWS's own action asks for.</summary>
    public const string DefaultAudience = "sts.amazonaws.com";

    /// <summary>The owner of the repository: an organization or user.</summary>
    public required string Owner { get; init; }

    /// <summary>The repository, without its owner.</summary>
    public required string Repository { get; init; }

    /// <summary>The owner's number; it is never given to another.</summary>
    public string? OwnerId { get; init; }

    /// <summary>The repository's number; it is never given to another.</summary>
    public string? RepositoryId { get; init; }

    /// <summary>The ref that the workflow runs on, such as <c>refs/heads/main</c>.</summary>
    public string Ref { get; init; } = "refs/heads/main";

    /// <summary>The environment of the job, if it has one.</summary>
    public string? Environment { get; init; }

    /// <summary>Whether the workflow runs for a pull request.</summary>
    public bool IsPullRequest { get; init; }

    /// <summary>The name of the workflow.</summary>
    public string? Workflow { get; init; }

    /// <summary>The workflow file the job comes from, with its repository and ref.</summary>
    public string? JobWorkflowRef { get; init; }

    /// <summary>Who started the workflow.</summary>
    public string? Actor { get; init; }

    /// <summary>The number of who started it.</summary>
    public string? ActorId { get; init; }

    /// <summary>The number of the enterprise, if the owner belongs to one.</summary>
    public string? EnterpriseId { get; init; }

    /// <summary>For whom the token is.</summary>
    public string Audience { get; init; } = DefaultAudience;

    /// <summary>
    /// Whether the subject carries the ids, as it does by default for repositories created, renamed or transferred since 15 July 2026;
    /// both ids must be given then.
    /// </summary>
    public bool HasImmutableSubject { get; init; }

    /// <summary>A subject that the owner or repository has customised; null for one of the two forms that GitHub makes.</summary>
    public string? CustomSubject { get; init; }

    /// <summary>The subject of the token.</summary>
    public string Subject => CustomSubject ?? $"repo:{Whole}:{Context}";

    private string Whole => HasImmutableSubject ? $"{Owner}@{OwnerId}/{Repository}@{RepositoryId}" : $"{Owner}/{Repository}";

    private string Context =>
        Environment is { } environment ? $"environment:{environment.Replace(":", "%3A", StringComparison.Ordinal)}"
        : IsPullRequest ? "pull_request"
        : $"ref:{Ref}";

    /// <summary>The request to assume a role with this token.</summary>
    /// <param name="provider">The ARN of the identity provider in the role's account; its end is the issuer.</param>
    public Request ToRequest(string provider)
    {
        ArgumentNullException.ThrowIfNull(provider);
        const string Marker = "oidc-provider/";
        var at = provider.IndexOf(Marker, StringComparison.Ordinal);
        var issuer = at < 0 ? DefaultIssuer : provider[(at + Marker.Length)..];
        (string Claim, string? Value)[] claims =
        [
            ("aud", Audience), ("sub", Subject), ("actor", Actor), ("actor_id", ActorId), ("enterprise_id", EnterpriseId),
            ("environment", Environment), ("job_workflow_ref", JobWorkflowRef), ("ref", Ref), ("repository", $"{Owner}/{Repository}"),
            ("repository_id", RepositoryId), ("repository_owner_id", OwnerId), ("workflow", Workflow),
        ];
        return new Request
        {
            Caller = Caller.Federated(provider),
            Action = "sts:AssumeRoleWithWebIdentity",
            Context = claims.Where(claim => claim.Value is not null)
                .ToDictionary(claim => $"{issuer}:{claim.Claim}", claim => (IReadOnlyList<string>)[claim.Value!], StringComparer.OrdinalIgnoreCase),
            UnknownKeys = claims.Where(claim => claim.Value is null && claim.Claim != "environment").Select(claim => $"{issuer}:{claim.Claim}").ToHashSet(),
        };
    }
}
