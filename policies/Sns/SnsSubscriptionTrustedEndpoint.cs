using Pulumi.Policy.Aws.Sns;

namespace Platform.Policies.Sns;

/// <summary>Messages leave AWS for approved domains only.</summary>
/// <remarks>
/// Whoever owns the address reads every message. What is approved is listed in <c>domains</c>; a subdomain is approved with its domain.
/// Queues, functions and other endpoints inside of AWS are left alone, and text messages are, since a number has no domain.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/sns/latest/dg/sns-create-subscribe-endpoint-to-topic.html"/>
[Policy("sns-subscription-trusted-endpoint", Severity.Medium,
    Enforcement = EnforcementLevel.Disabled, Tags = ["strict"],
    Remediation = "Remove the subscription, or add the domain to `domains`.")]
public sealed class SnsSubscriptionTrustedEndpoint : ResourcePolicy<TopicSubscriptionView>
{
    /// <summary>The domains that are approved.</summary>
    [Setting]
    public IReadOnlyList<string> Domains { get; init; } = [];

    public override IEnumerable<Example> Examples =>
    [
        Good("{ topic: alarms, protocol: sqs, endpoint: \"arn:aws:sqs:eu-west-1:123456789012:alarms\" }"),
        Bad("{ topic: alarms, protocol: email, endpoint: somebody@example.com }"),
    ];

    protected override Truth AppliesTo(TopicSubscriptionView resource) => resource.Protocol.IsOneOf("email", "email-json", "http", "https");

    protected override Truth Holds(TopicSubscriptionView resource) =>
        resource.Endpoint.Satisfies(endpoint => Domains.Any(domain => IsIn(Host(endpoint), domain)), "an endpoint of an approved domain");

    private static bool IsIn(string host, string domain) =>
        host.Equals(domain, StringComparison.OrdinalIgnoreCase) || host.EndsWith("." + domain, StringComparison.OrdinalIgnoreCase);

    private static string Host(string endpoint) =>
        endpoint.Contains("://", StringComparison.Ordinal)
            ? Uri.TryCreate(endpoint, UriKind.Absolute, out var address) ? address.Host : string.Empty
            : endpoint[(endpoint.LastIndexOf('@') + 1)..];
}
