using Aws.Iam.Evaluation;
using Aws.Iam.Matching;
using Aws.Iam.Proving;

namespace Aws.Iam.Queries;

/// <summary>
/// A caller that nothing in a document can mean: of an account, organization and network that the document does not name. Keys that
/// callers choose themselves are free, for they never limit who.
/// </summary>
internal sealed class Stranger
{
    private static readonly string[] FreshKeyNames =
    [
        "aws:PrincipalOrgID", "aws:PrincipalOrgPaths", "aws:PrincipalAccount", "aws:userid", "aws:SourceAccount", "aws:SourceOwner",
        "aws:SourceOrgID", "aws:SourceOrgPaths", "aws:SourceVpc", "aws:SourceVpce", "aws:VpcId", "kms:CallerAccount", "s3:DataAccessPointAccount",
        "accounts.google.com:aud", "accounts.google.com:oaud", "accounts.google.com:sub", "accounts.google.com:email", "www.amazon.com:app_id",
        "www.amazon.com:user_id", "graph.facebook.com:app_id", "graph.facebook.com:id", "cognito-identity.amazonaws.com:aud",
        "cognito-identity.amazonaws.com:sub",
    ];

    private static readonly string[] SourceArns = ["aws:SourceArn", "s3:DataAccessPointArn", "lambda:SourceFunctionArn"];

    private static readonly string[] PrivateRanges =
        ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "127.0.0.0/8", "169.254.0.0/16", "100.64.0.0/10", "fc00::/7", "fe80::/10"];

    private static readonly string[] PublicProviders = ["accounts.google.com", "www.amazon.com", "graph.facebook.com", "cognito-identity.amazonaws.com"];

    // Services that only ever assume a role for a resource of the role's own account, and deliverers of logs, who name their own
    // account as the source.
    private static readonly string[] BoundByTrust =
        ["ec2.amazonaws.com", "ecs-tasks.amazonaws.com", "lambda.amazonaws.com", "eks.amazonaws.com", "pods.eks.amazonaws.com"];
    private static readonly string[] BoundByResource = ["delivery.logs.amazonaws.com", "logdelivery.elasticloadbalancing.amazonaws.com"];

    private readonly PolicyDocument _document;
    private readonly ILookup<string, PolicyText> _values;

    public Stranger(PolicyDocument document)
    {
        _document = document;
        _values = document.Statements.SelectMany(statement => statement.Conditions)
            .SelectMany(condition => condition.Values.Select(value => (Key: condition.Key.Value.ToLowerInvariant(), Value: value)))
            .ToLookup(pair => pair.Key, pair => pair.Value);
        Account = Enumerable.Range(0, 1000).Select(number => $"{999988887777 - number}").First(account => !Names(account));
    }

    public string Account { get; }

    public static IReadOnlySet<string> FreshKeys { get; } = new HashSet<string>(FreshKeyNames, StringComparer.OrdinalIgnoreCase);

    public PatternUnion Callers => PatternUnion.Of(
    [
        Pattern.Literal(Caller.Anonymous.Code), Iam("user/" + Name), Iam("role/" + Name), Iam(Pattern.Literal("root")), Session,
        Caller.Named(PrincipalKind.Service, "no-service-named-here.amazonaws.com"),
        .. _document.Kind == PolicyKind.Trust ? PublicProviders.Select(provider => Caller.Named(PrincipalKind.Federated, provider)) : [],
    ]);

    public static PatternUnion Services { get; } = PatternUnion.Of(Caller.Named(PrincipalKind.Service, "") + Pattern.Some(CharClass.DottedName));

    /// <summary>Services that strangers cannot act through.</summary>
    public PatternUnion BoundServices => PatternUnion.Of(
        (_document.Kind == PolicyKind.Trust ? BoundByTrust : BoundByResource).Select(service => Caller.Named(PrincipalKind.Service, service)));

    public IReadOnlyList<Pattern> Preferred => [Pattern.Literal(Caller.Anonymous.Code), Iam("role/" + Name)];

    /// <summary>What is so of every request of the stranger.</summary>
    public IEnumerable<Signed> Scope()
    {
        foreach (var key in FreshKeyNames.Where(key => key is not ("aws:PrincipalAccount" or "aws:userid")))
        {
            if (Literals(key) is not { Count: > 0 } literals) continue;
            yield return Fact(key, KeyTest.NotIn(PatternUnion.Of(literals.Select(Pattern.Literal)), KeySolver.IsMultivalued(key)));
        }

        // A unique id stands before the session name, which the stranger chooses.
        var ids = Literals("aws:userid")
            .SelectMany(id => (Pattern[])[Pattern.Literal(id.Split(':')[0]) + ":" + Pattern.Everything, Pattern.Literal(id)]).ToList();
        if (ids.Count > 0) yield return Fact("aws:userid", KeyTest.NotIn(PatternUnion.Of(ids)));
        foreach (var key in SourceArns.Where(key => _values.Contains(key.ToLowerInvariant())))
        {
            yield return Fact(key, KeyTest.In(Foreign, whenAbsent: true));
            yield return Fact(key, KeyTest.NotIn(PatternUnion.Of(Literals(key).SelectMany(SameSource))));
        }

        var near = _values["aws:sourceip"].Select(value => AddressRange.Parse(value.Value)).OfType<AddressRange>().Where(Restriction.IsNarrow)
            .Concat(PrivateRanges.Select(range => AddressRange.Parse(range)!)).ToList();
        var isNear = new AcceptedAddress(new AddressSet(near, isComplete: true), IsWide: false, "ip of the document");
        yield return Fact("aws:SourceIp", new KeyTest(isNear, IsNegated: true, ConditionQualifier.None, WhenAbsent: true));
    }

    private static Pattern Name => Pattern.Some(CharClass.ActionName);

    private Pattern Session => Caller.AwsPrefix + "arn:" + Partition + $":sts::{Account}:assumed-role/" + Name + "/" + Name;

    private static Pattern Partition => Pattern.Some(CharClass.ServiceName);

    private PatternUnion Foreign => PatternUnion.Of(
        "arn:" + Pattern.Field + ":" + Pattern.Field + ":" + Pattern.Field + $":{Account}:" + Pattern.Everything,
        "arn:" + Pattern.Field + ":s3:::" + Pattern.Everything);

    private Pattern Iam(Pattern resource) => Caller.AwsPrefix + "arn:" + Partition + $":iam::{Account}:" + resource;

    private List<string> Literals(string key) =>
        [.. _values[key.ToLowerInvariant()].Select(value => value.Value).Where(value => value.Length > 0).Distinct(StringComparer.Ordinal)];

    /// <summary>A bucket's name belongs to its owner in whatever way its ARN is written.</summary>
    private static IEnumerable<Pattern> SameSource(string arn)
    {
        yield return Pattern.Literal(arn);
        if (Arn.Parse(arn) is not { } parts || parts.Resource.AsSpan().ContainsAny('*', '?')) yield break;
        yield return "arn:" + Pattern.Field + ":s3:" + Pattern.Field + ":" + Pattern.Field + ":" + Pattern.Literal(parts.Resource);
    }

    private static Signed Fact(string key, KeyTest test) => new(new KeyLiteral(key.ToLowerInvariant(), test), Holds: true);

    private bool Names(string account) =>
        _values.Any(values => values.Any(value => value.Value.Contains(account, StringComparison.Ordinal)))
        || _document.Statements.Any(statement => (statement.Principal?.Values ?? []).Any(value => value.Text.Value.Contains(account, StringComparison.Ordinal)));
}
