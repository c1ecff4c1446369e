using Pulumi.Policy.Testing;

namespace Pulumi.Policy.Tests;

/// <summary>A load balancer answers on HTTPS, and on HTTP only to redirect there.</summary>
public sealed class RedirectsToHttps : StackPolicy<LoadBalancerView>
{
    protected override Truth Holds(LoadBalancerView resource, Stack stack)
    {
        var listeners = stack.All<ListenerView>().Where(listener => listener.LoadBalancerArn.RefersTo(resource));
        return listeners.Any(listener => listener.Protocol.Is("HTTPS"))
            & listeners.All(listener => listener.Protocol.Is("HTTP").Implies(Redirects(listener)));
    }

    private static Truth Redirects(ListenerView listener) => listener.DefaultActions.Any(action => action["type"].AsText.Is("redirect"));
}

public sealed class StackPolicyTests : PolicyTests<RedirectsToHttps>
{
    [Fact]
    public void Holds_through_a_reference_that_is_unknown_in_a_preview() =>
        Check("""
            web: { type: aws:lb:LoadBalancer }
            https: { type: aws:lb:Listener, properties: { loadBalancerArn: "${web.arn}", protocol: HTTPS } }
            """).ShouldHold();

    [Fact]
    public void Holds_through_a_reference_that_is_known() =>
        Check("""
            web: { type: aws:lb:LoadBalancer, properties: { arn: "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/web/1" } }
            https: { type: aws:lb:Listener, properties: { loadBalancerArn: "arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/web/1", protocol: HTTPS } }
            """).ShouldHold();

    [Fact]
    public void Does_not_count_the_listener_of_another_balancer() =>
        Check("""
            web: { type: aws:lb:LoadBalancer }
            api: { type: aws:lb:LoadBalancer }
            https: { type: aws:lb:Listener, properties: { loadBalancerArn: "${api.arn}", protocol: HTTPS } }
            """).ShouldBeViolated(at: "");

    [Fact]
    public void Points_into_the_other_resource_when_that_is_what_is_wrong() =>
        Check("""
            web: { type: aws:lb:LoadBalancer }
            https: { type: aws:lb:Listener, properties: { loadBalancerArn: "${web.arn}", protocol: HTTPS } }
            http:
              type: aws:lb:Listener
              properties: { loadBalancerArn: "${web.arn}", protocol: HTTP, defaultActions: [ { type: forward } ] }
            """).ShouldBeViolated(at: "http.defaultActions");

    [Fact]
    public void Two_candidates_of_one_type_leave_it_open() =>
        Check("""
            web: { type: aws:lb:LoadBalancer }
            api: { type: aws:lb:LoadBalancer }
            https: { type: aws:lb:Listener, properties: { loadBalancerArn: "${web.arn}-or-${api.arn}", protocol: HTTPS } }
            """).ShouldBeUndetermined(at: "https.loadBalancerArn");

    [Fact]
    public void Dependencies_of_other_properties_say_nothing() =>
        Check("""
            web: { type: aws:lb:LoadBalancer }
            https: { type: aws:lb:Listener, properties: { loadBalancerArn: "${unknown}", certificateArn: "${web.arn}", protocol: HTTPS } }
            """).ShouldBeUndetermined(at: "https.loadBalancerArn");

    [Fact]
    public void Each_balancer_is_judged_on_its_own()
    {
        var results = Check("""
            web: { type: aws:lb:LoadBalancer }
            api: { type: aws:lb:LoadBalancer }
            https: { type: aws:lb:Listener, properties: { loadBalancerArn: "${api.arn}", protocol: HTTPS } }
            """).Results;

        Assert.Equal(
            [PolicyOutcome.Violated, PolicyOutcome.Passed],
            results.OrderByDescending(result => result.Urn, StringComparer.Ordinal).Select(result => result.Outcome));
    }
}
