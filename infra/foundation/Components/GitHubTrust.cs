namespace Platform.Infra.Foundation.Components;

/// <summary>
/// Which runs of which workflows may take on a role. Every condition must hold at once: the audience, the subject in GitHub's two
/// spellings of the same thing, the ref, and the repository's number.
/// </summary>
/// <param name="Context">The end of the subject: <c>pull_request</c>, <c>ref:refs/heads/main</c> or <c>environment:prod</c>.</param>
/// <param name="Ref">The ref that the run is of; may hold <c>*</c>.</param>
internal sealed record GitHubTrust(string Context, string Ref)
{
    public const string Issuer = "token.actions.githubusercontent.com";
    public const string Audience = "sts.amazonaws.com";

    public const string Main = "refs/heads/main";

    public static GitHubTrust PullRequests { get; } = new("pull_request", "refs/pull/*/merge");

    public static GitHubTrust MainBranch { get; } = new($"ref:{Main}", Main);

    public static GitHubTrust Environment(string name) => new($"environment:{name}", Main);

    public string Document(FoundationSettings settings)
    {
        var names = settings.Repository.Split('/');
        string[] subjects =
        [
            $"repo:{settings.Repository}:{Context}",
            $"repo:{names[0]}@{settings.OwnerId}/{names[1]}@{settings.RepositoryId}:{Context}",
        ];
        return IamDocument.Of(new Statement
        {
            Sid = "OnlyThisWorkflow",
            Principal = new { Federated = settings.Account.IamArn($"oidc-provider/{Issuer}") },
            Action = ["sts:AssumeRoleWithWebIdentity"],
            Condition = Conditions.Of("StringEquals", $"{Issuer}:aud", Audience)
                .And("StringEquals", $"{Issuer}:sub", subjects)
                .And("StringEquals", $"{Issuer}:repository_id", settings.RepositoryId)
                .And(Ref.Contains('*', StringComparison.Ordinal) ? "StringLike" : "StringEquals", $"{Issuer}:ref", Ref),
        });
    }
}
