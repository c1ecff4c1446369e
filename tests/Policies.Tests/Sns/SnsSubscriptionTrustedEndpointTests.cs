using Platform.Policies.Sns;

namespace Policies.Tests.Sns;

public sealed class SnsSubscriptionTrustedEndpointTests : AwsPolicyTests<SnsSubscriptionTrustedEndpoint>
{
    private static readonly SnsSubscriptionTrustedEndpoint Configured = new() { Domains = ["example.org"] };

    [Theory]
    [InlineData("email", "on-call@example.org")]
    [InlineData("https", "https://hooks.example.org:8443/alarms")]
    public void Holds_for_an_approved_domain_and_below(string protocol, string endpoint) =>
        Check(Configured, $"{{ topic: alarms, protocol: {protocol}, endpoint: \"{endpoint}\" }}").ShouldHold();

    [Theory]
    [InlineData("email", "on-call@badexample.org")]
    [InlineData("https", "https://example.org.attacker.test/")]
    [InlineData("https", "https://example.org@attacker.test/")]
    public void Is_violated_by_what_only_looks_alike(string protocol, string endpoint) =>
        Check(Configured, $"{{ topic: alarms, protocol: {protocol}, endpoint: \"{endpoint}\" }}").ShouldBeViolated(at: "endpoint");

    [Fact]
    public void Is_undetermined_while_the_endpoint_is_unknown() =>
        Check(Configured, "{ topic: alarms, protocol: https, endpoint: '${unknown}' }").ShouldBeUndetermined(at: "endpoint");
}
