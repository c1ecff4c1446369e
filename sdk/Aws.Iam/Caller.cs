using Aws.Iam.Matching;

namespace Aws.Iam;

/// <summary>Who makes a request.</summary>
public sealed record Caller
{
    internal const string AwsPrefix = "aws:";
    private const string ServicePrefix = "svc:";
    private const string FederatedPrefix = "fed:";
    private const string CanonicalPrefix = "canon:";

    private Caller(string code) => Code = code;

    /// <summary>Somebody who does not sign the request.</summary>
    public static Caller Anonymous { get; } = new("anon");

    /// <summary>The caller as one text whose prefix tells its sort: what principals are matched with.</summary>
    internal string Code { get; }

    internal bool IsAws => Code.StartsWith(AwsPrefix, StringComparison.Ordinal);

    internal bool IsService => Code.StartsWith(ServicePrefix, StringComparison.Ordinal);

    /// <summary>The ARN of a user, role, session or account root; null for another caller.</summary>
    internal string? Arn => IsAws ? Code[AwsPrefix.Length..] : null;

    internal string? Account => Arn is { } arn ? Matching.Arn.Parse(arn)?.Account : null;

    /// <summary>A user, role, role session, or the root of an account.</summary>
    /// <param name="arn">Its ARN.</param>
    public static Caller Aws(string arn) => new(AwsPrefix + arn);

    /// <summary>An AWS service.</summary>
    /// <param name="name">Its name, such as <c>ecs-tasks.amazonaws.com</c>.</param>
    public static Caller Service(string name) => new(ServicePrefix + name);

    /// <summary>Somebody known to an identity provider, before assuming a role.</summary>
    /// <param name="provider">The provider's ARN, or its domain for the public ones.</param>
    public static Caller Federated(string provider) => new(FederatedPrefix + provider);

    /// <summary>A canonical user of S3.</summary>
    /// <param name="id">Its id.</param>
    public static Caller CanonicalUser(string id) => new(CanonicalPrefix + id);

    /// <summary>
    /// Reads <c>anonymous</c>, <c>service:NAME</c>, <c>federated:PROVIDER</c>, <c>canonical:ID</c> or an ARN; null when it is none.
    /// </summary>
    /// <param name="text">The text.</param>
    public static Caller? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text == "anonymous") return Anonymous;
        if (text.StartsWith("service:", StringComparison.Ordinal)) return Service(text["service:".Length..]);
        if (text.StartsWith("federated:", StringComparison.Ordinal)) return Federated(text["federated:".Length..]);
        if (text.StartsWith("canonical:", StringComparison.Ordinal)) return CanonicalUser(text["canonical:".Length..]);
        return Matching.Arn.Parse(text) is null ? null : Aws(text);
    }

    /// <summary>The caller as <see cref="Parse"/> reads it.</summary>
    public override string ToString() =>
        IsAws ? Arn!
        : IsService ? $"service:{Code[ServicePrefix.Length..]}"
        : Code.StartsWith(FederatedPrefix, StringComparison.Ordinal) ? $"federated:{Code[FederatedPrefix.Length..]}"
        : Code.StartsWith(CanonicalPrefix, StringComparison.Ordinal) ? $"canonical:{Code[CanonicalPrefix.Length..]}"
        : "anonymous";

    internal static Caller FromCode(string code) => new(code);

    internal static Pattern Named(PrincipalKind kind, string text) => Pattern.Literal(kind switch
    {
        PrincipalKind.Service => ServicePrefix,
        PrincipalKind.Federated => FederatedPrefix,
        _ => CanonicalPrefix,
    } + text);
}
