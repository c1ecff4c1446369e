namespace Platform.Policies.Ecr;

/// <summary>Images are kept in private repositories.</summary>
/// <remarks>
/// Everybody can pull from the public gallery, without an account: code, configuration and every layer that was meant to stay
/// inside. A policy on a public repository only says who may push.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonECR/latest/public/public-repositories.html"/>
[Policy("ecr-no-public-repository", Severity.Critical,
    Remediation = "Replace the `aws:ecrpublic:Repository` by an `aws:ecr:Repository`, and push the image there.")]
public sealed class EcrNoPublicRepository : ResourcePolicy
{
    public override IEnumerable<Example> Examples =>
    [
        Good("web: { type: aws:ecr:Repository }"),
        Bad("web: { type: aws:ecrpublic:Repository, properties: { repositoryName: web } }"),
    ];

    public override IReadOnlyList<string> Types => ["aws:ecrpublic/repository:Repository",
        "aws:ecrpublic/repositoryPolicy:RepositoryPolicy"];

    protected override Truth Holds(AnyResourceView resource) =>
        Truth.False.At(resource.Node, "a private repository", "part of the public gallery");
}
