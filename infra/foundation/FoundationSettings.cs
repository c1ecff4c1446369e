using System.Text.RegularExpressions;
using Pulumi;

namespace Platform.Infra.Foundation;

/// <summary>The stack's configuration, read and checked before anything is registered.</summary>
internal sealed partial record FoundationSettings
{
    public required Account Account { get; init; }

    /// <summary>The environment of GitHub that deploys here: it has the stack's name.</summary>
    public required string Environment { get; init; }

    /// <summary>The repository, as <c>OWNER/NAME</c>.</summary>
    public required string Repository { get; init; }

    public required string RepositoryId { get; init; }

    public required string OwnerId { get; init; }

    public required string StateBucket { get; init; }

    public required string SecretsKeyArn { get; init; }

    /// <exception cref="RunException">A value is missing or cannot be; the message names it and the mend.</exception>
    public static FoundationSettings Read()
    {
        var config = new Config();
        return new()
        {
            Account = Account.Read(),
            Environment = Deployment.Instance.StackName,
            Repository = Matching(config, "repository", RepositoryName(), "a repository is OWNER/NAME"),
            RepositoryId = Matching(config, "repositoryId", Number(), "GitHub's ids are numbers"),
            OwnerId = Matching(config, "ownerId", Number(), "GitHub's ids are numbers"),
            StateBucket = Matching(config, "stateBucket", BucketName(), "a bucket's name has 3 to 63 lower-case letters, digits and hyphens"),
            SecretsKeyArn = Matching(config, "secretsKeyArn", KeyArn(), "a key is arn:aws:kms:REGION:ACCOUNT:key/ID; an alias would let somebody swap the key"),
        };
    }

    private static string Matching(Config config, string key, Regex shape, string rule)
    {
        var value = config.Require(key);
        return shape.IsMatch(value)
            ? value
            : throw new RunException($"Configuration value foundation:{key} cannot be '{value}': {rule}. Set it with `pulumi config set {key} VALUE`.");
    }

    [GeneratedRegex("^[A-Za-z0-9-]+/[A-Za-z0-9._-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex RepositoryName();

    [GeneratedRegex("^[0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$", RegexOptions.CultureInvariant)]
    private static partial Regex BucketName();

    [GeneratedRegex("^arn:aws:kms:[a-z0-9-]+:[0-9]{12}:key/[A-Za-z0-9-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex KeyArn();
}
