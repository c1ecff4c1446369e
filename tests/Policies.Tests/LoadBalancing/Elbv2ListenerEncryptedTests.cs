using Platform.Policies.LoadBalancing;

namespace Policies.Tests.LoadBalancing;

public sealed class Elbv2ListenerEncryptedTests : AwsPolicyTests<Elbv2ListenerEncrypted>
{
    [Fact]
    public void Holds_for_a_redirect() =>
        Check("""
            protocol: HTTP
            port: 80
            defaultActions: [ { type: redirect, redirect: { protocol: HTTPS, port: "443", statusCode: HTTP_301 } } ]
            """).ShouldHold();

    [Fact]
    public void Is_violated_without_a_protocol() =>
        Check("""
            port: 8080
            defaultActions: [ { type: forward } ]
            """).ShouldBeViolated(at: "protocol");

    [Theory]
    [InlineData("""
        protocol: TCP
        port: 5432
        """)]
    [InlineData("""
        protocol: UDP
        port: 53
        """)]
    public void Is_violated_by_plain_TCP_and_UDP(string yaml) => Check(yaml).ShouldBeViolated(at: "protocol");

    [Fact]
    public void Does_not_apply_to_the_listener_of_a_gateway_balancer() =>
        Check("defaultActions: [ { type: forward } ]").ShouldNotApply();

    [Fact]
    public void Is_undetermined_while_the_protocol_is_unknown() =>
        Check("""
            protocol: "${unknown}"
            defaultActions: [ { type: forward } ]
            """).ShouldBeUndetermined(at: "protocol");
}
