using Pulumi.Policy.Aws.LB;

namespace Platform.Policies.LoadBalancing;

/// <summary>No rule of a plain HTTP listener hands requests on.</summary>
/// <remarks>
/// A listener that redirects by default may still have a rule that does not: for its paths, sessions and passwords travel in plain
/// text.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-rules.html"/>
[Policy("alb-rule-no-forward-over-http", Severity.Medium,
    Remediation = "Move the rule to the HTTPS listener.")]
public sealed class AlbRuleNoForwardOverHttp : StackPolicy<ListenerRuleView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            https: { type: aws:lb:Listener, properties: { protocol: HTTPS, port: 443 } }
            web: { type: aws:lb:ListenerRule, properties: { listenerArn: "${https.arn}", actions: [ { type: forward } ] } }
            """),
        Bad("""
            http: { type: aws:lb:Listener, properties: { protocol: HTTP, port: 80 } }
            web: { type: aws:lb:ListenerRule, properties: { listenerArn: "${http.arn}", actions: [ { type: forward } ] } }
            """),
    ];

    protected override Truth AppliesTo(ListenerRuleView resource) =>
        resource.Actions.Any(action => !action.Type.IsOneOf("redirect", "fixed-response"));

    protected override Truth Holds(ListenerRuleView resource, Stack stack)
    {
        var listeners = stack.ReferredToBy<ListenerView>(resource.ListenerArn);
        if (!listeners.IsEmpty.IsFalse) return Truth.Unknown.At(resource.ListenerArn.Node, "a listener of this stack");
        return listeners.All(listener => (!listener.SpeaksPlainHttp())
            .Blaming(resource.Actions.Node, "a redirect on a plain HTTP listener"));
    }
}
