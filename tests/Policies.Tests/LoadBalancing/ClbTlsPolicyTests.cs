using Platform.Policies.LoadBalancing;

namespace Policies.Tests.LoadBalancing;

public sealed class ClbTlsPolicyTests : AwsPolicyTests<ClbTlsPolicy>
{
    [Fact]
    public void Does_not_apply_without_tls() =>
        Check("web: { type: aws:elb:LoadBalancer, properties: { listeners: [ { instancePort: 80, instanceProtocol: http, lbPort: 80, lbProtocol: http } ] } }")
            .ShouldNotApply();

    [Theory]
    [InlineData("ELBSecurityPolicy-TLS-1-2-2017-01", true)]
    [InlineData("ELBSecurityPolicy-2016-08", false)]
    public void Looks_at_the_negotiation_policy(string reference, bool holds)
    {
        var answer = Check($$"""
            web: { type: aws:elb:LoadBalancer, properties: { listeners: [ { instancePort: 80, instanceProtocol: tcp, lbPort: 443, lbProtocol: SSL } ] } }
            tls:
              type: aws:elb:SslNegotiationPolicy
              properties: { loadBalancer: "${web.id}", lbPort: 443, attributes: [ { name: Reference-Security-Policy, value: {{reference}} } ] }
            """);

        if (holds) answer.ShouldHold();
        else answer.ShouldBeViolated(at: "listeners");
    }
}
