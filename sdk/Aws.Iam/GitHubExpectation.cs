namespace Aws.Iam;

/// <summary>Whom a role is meant to trust at GitHub. What is left out is taken from the policy's own texts.</summary>
public sealed record GitHubExpectation
{
    /// <summary>The owner of the repository.</summary>
    public string? Owner { get; init; }

    /// <summary>The repository, without its owner.</summary>
    public string? Repository { get; init; }

    /// <summary>The owner's number.</summary>
    public string? OwnerId { get; init; }

    /// <summary>The repository's number.</summary>
    public string? RepositoryId { get; init; }

    /// <summary>The host, and perhaps path, of the issuer.</summary>
    public string Issuer { get; init; } = GitHubToken.DefaultIssuer;
}
