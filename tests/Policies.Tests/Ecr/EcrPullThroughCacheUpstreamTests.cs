using Platform.Policies.Ecr;

namespace Policies.Tests.Ecr;

public sealed class EcrPullThroughCacheUpstreamTests : AwsPolicyTests<EcrPullThroughCacheUpstream>
{
    [Fact]
    public void Holds_without_credentials_where_none_are_asked() =>
        Check("upstreamRegistryUrl: public.ecr.aws").ShouldHold();

    [Fact]
    public void Holds_for_another_private_registry() =>
        Check("upstreamRegistryUrl: 123456789012.dkr.ecr.eu-west-1.amazonaws.com").ShouldHold();

    [Fact]
    public void Is_violated_by_another_registry() =>
        Check("""
            upstreamRegistryUrl: registry.example.org
            credentialArn: a
            """).ShouldBeViolated(at: "upstreamRegistryUrl");

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("""
            upstreamRegistryUrl: "${unknown}"
            credentialArn: a
            """).ShouldBeUndetermined(at: "upstreamRegistryUrl");
}
