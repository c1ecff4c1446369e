using Platform.Policies.Ecr;

namespace Policies.Tests.Ecr;

public sealed class EcrNoPublicRepositoryTests : AwsPolicyTests<EcrNoPublicRepository>
{
    [Fact]
    public void Is_violated_by_a_policy_on_a_public_repository() =>
        Check("web: { type: aws:ecrpublic:RepositoryPolicy, properties: { repositoryName: web } }").ShouldBeViolated(at: "");

    [Fact]
    public void Does_not_wait_for_anything() =>
        Check("""web: { type: aws:ecrpublic:Repository, properties: { repositoryName: "${unknown}" } }""").ShouldBeViolated(at: "");
}
