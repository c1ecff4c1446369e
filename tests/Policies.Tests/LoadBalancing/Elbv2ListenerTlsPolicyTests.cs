using Platform.Policies.LoadBalancing;

namespace Policies.Tests.LoadBalancing;

public sealed class Elbv2ListenerTlsPolicyTests : AwsPolicyTests<Elbv2ListenerTlsPolicy>
{
    [Fact]
    public void Is_violated_when_nothing_is_said() => Check("protocol: TLS").ShouldBeViolated(at: "sslPolicy");

    [Theory]
    [InlineData("""
        protocol: HTTPS
        sslPolicy: ELBSecurityPolicy-TLS13-1-0-2021-06
        """)]
    [InlineData("""
        protocol: HTTPS
        sslPolicy: ELBSecurityPolicy-TLS13-1-2-Ext1-2021-06
        """)]
    public void Is_violated_by_policies_that_offer_older_versions(string yaml) => Check(yaml).ShouldBeViolated(at: "sslPolicy");

    [Theory]
    [InlineData("""
        protocol: HTTPS
        sslPolicy: ELBSecurityPolicy-TLS13-1-3-2021-06
        """)]
    [InlineData("""
        protocol: HTTPS
        sslPolicy: ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09
        """)]
    public void Holds_for_TLS_1_3_and_post_quantum_policies(string yaml) => Check(yaml).ShouldHold();

    [Fact]
    public void Does_not_apply_without_TLS() => Check("protocol: HTTP").ShouldNotApply();

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("""
            protocol: HTTPS
            sslPolicy: "${unknown}"
            """).ShouldBeUndetermined(at: "sslPolicy");
}
