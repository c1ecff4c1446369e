namespace Aws.Iam;

/// <summary>A request to AWS, as far as policies look at it.</summary>
public sealed record Request
{
    /// <summary>Who makes it.</summary>
    public required Caller Caller { get; init; }

    /// <summary>The action, such as <c>s3:GetObject</c>; case does not matter.</summary>
    public required string Action { get; init; }

    /// <summary>The ARN of the resource, or <c>*</c> for an action that takes none.</summary>
    public string Resource { get; init; } = "*";

    /// <summary>
    /// The condition keys the request carries, with their values; names ignore case. A key that is not here is absent. The keys that
    /// follow from the caller (<c>aws:PrincipalArn</c>, <c>aws:PrincipalAccount</c>, <c>aws:PrincipalIsAWSService</c>,
    /// <c>aws:PrincipalServiceName</c>) are filled in when they are not here.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Context { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Condition keys of which it is not known whether the request carries them and with what value.</summary>
    public IReadOnlySet<string> UnknownKeys { get; init; } = new HashSet<string>();
}
