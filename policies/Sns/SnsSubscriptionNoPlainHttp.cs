using Pulumi.Policy.Aws.Sns;

namespace Platform.Policies.Sns;

/// <summary>No subscription delivers over plain HTTP.</summary>
/// <remarks>
/// What a topic sends to an <c>http</c> endpoint everybody on the way can read, change and replay.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/sns/latest/dg/sns-http-https-endpoint-as-subscriber.html"/>
[Policy("sns-subscription-no-plain-http", Severity.High,
    Remediation = "Set `protocol` to `https`, with an endpoint that has a certificate.")]
public sealed class SnsSubscriptionNoPlainHttp : ResourcePolicy<TopicSubscriptionView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            protocol: https
            endpoint: https://hooks.example.org/alarms
            """),
        Bad("""
            protocol: http
            endpoint: http://hooks.example.org/alarms
            """),
    ];

    protected override Truth Holds(TopicSubscriptionView resource) => !resource.Protocol.IsAnyCaseOf("http");
}
