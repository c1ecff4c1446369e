using Aws.Iam.Matching;

namespace Aws.Iam.Evaluation;

/// <summary>The condition keys of one request, with those that follow from the caller.</summary>
internal sealed class RequestContext
{
    private readonly Dictionary<string, IReadOnlyList<string>> _values = new(StringComparer.OrdinalIgnoreCase);

    private readonly HashSet<string> _unknown;

    public RequestContext(Request request)
    {
        Request = request;
        _unknown = new(request.UnknownKeys, StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in Derived(request.Caller)) _values[key] = [value];
        foreach (var (key, values) in request.Context) _values[key] = values;
    }

    public Request Request { get; }

    /// <summary>The values of a key; null when the request lacks it. A list without values is no key at all.</summary>
    public IReadOnlyList<string>? Values(string key) => _values.TryGetValue(key, out var values) && values.Count > 0 ? values : null;

    public bool IsUnknown(string key) => _unknown.Contains(key);

    /// <summary>What an entry says whose variable has no value.</summary>
    public Verdict Unbound => _unknown.Count > 0 ? Verdict.Unknown : Verdict.Fails;

    public string? Single(string key) => Values(key) is [var value] ? value : null;

    public static IEnumerable<(string Key, string Value)> Derived(Caller caller)
    {
        if (caller.Arn is { } arn)
        {
            yield return ("aws:PrincipalArn", Arn.Parse(arn)?.SessionRole ?? arn);
            if (caller.Account is { } account) yield return ("aws:PrincipalAccount", account);
            yield return ("aws:PrincipalIsAWSService", "false");
        }
        else if (caller.IsService)
        {
            yield return ("aws:PrincipalIsAWSService", "true");
            yield return ("aws:PrincipalServiceName", caller.ToString()["service:".Length..]);
        }
    }
}
