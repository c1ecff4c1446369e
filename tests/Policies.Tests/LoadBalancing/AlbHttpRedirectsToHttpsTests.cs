using Platform.Policies.LoadBalancing;

namespace Policies.Tests.LoadBalancing;

public sealed class AlbHttpRedirectsToHttpsTests : AwsPolicyTests<AlbHttpRedirectsToHttps>
{
    [Fact]
    public void Is_violated_when_no_protocol_is_named_since_that_is_HTTP() =>
        Check("""
            port: 80
            defaultActions: [ { type: forward } ]
            """).ShouldBeViolated(at: "defaultActions[0].type");

    [Theory]
    [InlineData("""
        protocol: HTTP
        defaultActions: [ { type: redirect, redirect: { protocol: HTTP, statusCode: HTTP_301 } } ]
        """)]
    [InlineData("""
        protocol: HTTP
        defaultActions: [ { type: redirect, redirect: { port: "443", statusCode: HTTP_301 } } ]
        """)]
    public void Is_violated_by_a_redirect_to_HTTP(string yaml) => Check(yaml).ShouldBeViolated(at: "defaultActions[0].redirect.protocol");

    [Fact]
    public void Is_violated_when_something_stands_beside_the_redirect() =>
        Check("""
            protocol: HTTP
            defaultActions:
              - { type: redirect, redirect: { protocol: HTTPS, port: "443", statusCode: HTTP_301 } }
              - { type: forward }
            """).ShouldBeViolated(at: "defaultActions[1].type");

    [Theory]
    [InlineData("protocol: HTTPS")]
    [InlineData("protocol: TLS")]
    [InlineData("protocol: TCP")]
    public void Does_not_apply_to_other_protocols(string yaml) => Check(yaml).ShouldNotApply();

    [Fact]
    public void Does_not_apply_to_the_listener_of_a_gateway_balancer() =>
        Check("defaultActions: [ { type: forward } ]").ShouldNotApply();

    [Fact]
    public void Is_undetermined_while_the_protocol_is_unknown() =>
        Check("""
            protocol: "${unknown}"
            defaultActions: [ { type: forward } ]
            """).ShouldBeUndetermined(at: "protocol");

    [Fact]
    public void Is_undetermined_while_the_actions_are_unknown() =>
        Check("""
            protocol: HTTP
            defaultActions: "${unknown}"
            """).ShouldBeUndetermined(at: "defaultActions");

    [Fact]
    public void Reads_the_older_name_of_the_type() =>
        Check("web: { type: aws:alb:Listener, properties: { protocol: HTTP, defaultActions: [ { type: forward } ] } }")
            .ShouldBeViolated(at: "defaultActions[0].type");
}
