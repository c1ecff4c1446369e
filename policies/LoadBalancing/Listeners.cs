using Pulumi.Policy.Aws.LB;

namespace Platform.Policies.LoadBalancing;

/// <summary>What listeners do with plain HTTP.</summary>
internal static class Listeners
{
    /// <summary>
    /// Whether a listener speaks HTTP without TLS. One of an application balancer does so unless it says otherwise; one of a gateway
    /// balancer has neither protocol nor port.
    /// </summary>
    public static Truth SpeaksPlainHttp(this ListenerView listener) =>
        listener.Protocol.Or("HTTP").Is("HTTP") & (listener.Protocol.IsSet | listener.Port.IsSet);

    /// <summary>Whether all that a listener does by itself is to send callers on to HTTPS.</summary>
    public static Truth OnlyRedirectsToHttps(this ListenerView listener) =>
        listener.DefaultActions.HasElements()
        & listener.DefaultActions.All(action =>
        {
            var isRedirect = action.Type.Is("redirect");
            var leadsToHttps = action.Redirect.Protocol.Is("HTTPS") & action.Redirect.StatusCode.IsOneOf("HTTP_301", "HTTP_302");
            return isRedirect & isRedirect.Implies(leadsToHttps);
        });
}
