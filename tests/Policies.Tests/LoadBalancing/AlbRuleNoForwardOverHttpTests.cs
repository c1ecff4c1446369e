using Platform.Policies.LoadBalancing;

namespace Policies.Tests.LoadBalancing;

public sealed class AlbRuleNoForwardOverHttpTests : AwsPolicyTests<AlbRuleNoForwardOverHttp>
{
    [Fact]
    public void Does_not_apply_to_redirects() =>
        Check("web: { type: aws:lb:ListenerRule, properties: { listenerArn: a, actions: [ { type: redirect } ] } }").ShouldNotApply();

    [Fact]
    public void Is_undetermined_for_a_listener_of_another_stack() =>
        Check("""
            listenerArn: arn
            actions: [ { type: forward } ]
            """).ShouldBeUndetermined(at: "listenerArn");
}
