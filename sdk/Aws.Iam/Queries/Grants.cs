using Aws.Iam.Matching;
using Aws.Iam.Proving;

namespace Aws.Iam.Queries;

/// <summary>What one statement grants, asked from several sides.</summary>
internal sealed class Grants(Statement statement)
{
    private TextSearch Search => field ??= new(new Budget(CancellationToken.None));

    private bool ActionsAreNegated => statement.Action!.IsNegated;

    private bool ResourcesAreNegated => statement.Resource is { IsNegated: true };

    public Verdict Allows => statement.Effect switch
    {
        _ when statement.IsUnreadable => Verdict.Unknown,
        Effect.Allow => Verdict.Holds,
        Effect.Deny => Verdict.Fails,
        _ => Verdict.Unknown,
    };

    /// <summary>Every action on every resource. "All but a few" counts as all while the rest can still rewrite any right.</summary>
    public Verdict Everything()
    {
        if (Allows == Verdict.Fails || statement.IsUnreadable) return Allows;
        var actions = CoversActions(ActionsAreNegated ? Universe.ActionsOf("iam") : Universe.Actions);
        return Allows.And(actions).And(EveryResource());
    }

    public Verdict EveryResource() => (ResourcesAreNegated ? Universe.IamArnsByPartition : Universe.ArnsByPartition)
        .Any(arns => Coverage.CoversAll(Resources, ResourcesAreNegated, arns, Search));

    /// <summary>The services of which every action is granted, each with how certain that is; "*" for every service there is.</summary>
    public IEnumerable<(string Service, Verdict Verdict)> Services()
    {
        if (Allows == Verdict.Fails) yield break;
        if (statement.IsUnreadable)
        {
            yield return ("*", Verdict.Unknown);
            yield break;
        }

        var everyOther = CoversActions(Universe.ActionsOf("a-service-to-come"));
        if (everyOther != Verdict.Fails) yield return ("*", Allows.And(everyOther));
        if (everyOther == Verdict.Holds) yield break;
        foreach (var service in NamedServices())
        {
            var verdict = Allows.And(CoversActions(Universe.ActionsOf(service)));
            if (verdict != Verdict.Fails) yield return (service, verdict);
        }
    }

    /// <summary>Whether every resource of the service is reached, at least in one account and region.</summary>
    /// <param name="service">The service's prefix; "*" for every service.</param>
    /// <param name="kind">A glob that limits the question to resources of one kind, as in <c>role/*</c>.</param>
    public Verdict EveryResourceOf(string service, string kind = "*")
    {
        if (service == "*") return EveryResource();
        var some = new[] { $"arn:aws:{service}:eu-west-1:123456789012", $"arn:aws:{service}::123456789012", $"arn:aws:{service}::" };
        var prefixes = statement.Resource is { IsNegated: false } resource ? resource.Values.Select(value => Prefix(value.Value, service)).OfType<string>() : some;
        return EveryResource().Or(prefixes.Append(some[0]).Any(prefix => Coverage.CoversAll(Resources, ResourcesAreNegated, PatternUnion.Of(prefix + ":" + Pattern.Glob(kind)), Search)));
    }

    /// <summary>Every action of the service; "*" for every action there is and will be.</summary>
    public Verdict EveryActionOf(string service)
    {
        if (Allows == Verdict.Fails || statement.IsUnreadable) return Allows;
        return Allows.And(CoversActions(service == "*" ? Universe.Actions : Universe.ActionsOf(service)));
    }

    public Verdict Action(string action)
    {
        if (Allows == Verdict.Fails || statement.IsUnreadable) return Allows;
        return Allows.And(statement.ContainsAction(action));
    }

    /// <summary>Whether any role of some account is reached.</summary>
    /// <param name="path">A path that limits the question to the roles under it.</param>
    public Verdict EveryRole(string path = "")
    {
        var accounts = (statement.Resource?.Values ?? [])
            .Select(value => Arn.Parse(value.Value)?.Account).OfType<string>().Where(AwsPrincipal.IsAccount);
        return accounts.Append("123456789012").Distinct()
            .SelectMany(account => Universe.Partitions.Select(partition => $"arn:{partition}:iam::{account}:role/{path}"))
            .Any(prefix => Coverage.CoversAll(Resources, ResourcesAreNegated, PatternUnion.Of(prefix + Pattern.Some(CharClass.Any)), Search));
    }

    /// <summary>
    /// Whether a condition leaves the key's values no free choice. An absent key may pass: the request always carries it.
    /// </summary>
    public Verdict Limits(string key) => statement.Conditions
        .Where(condition => condition.HasKey(key))
        .Any(condition => condition.Operator switch
        {
            null => Verdict.Unknown,
            { IsNegated: true } or { Comparison: ConditionComparison.Null } => Verdict.Fails,
            { Comparison: ConditionComparison.StringLike } when condition.Values.Any(value => Wildcards.IsAll(value.Value)) => Verdict.Fails,
            { Comparison: ConditionComparison.StringLike } when !condition.IsComplete => Verdict.Unknown,
            _ => Verdict.Holds,
        })
        .Or(statement.HasUnknownConditions ? Verdict.Unknown : Verdict.Fails);

    private TextSet? Resources => statement.Test.Resources;

    private Verdict CoversActions(PatternUnion target) => Coverage.CoversAll(statement.Test.Actions, ActionsAreNegated, target, Search);

    private IEnumerable<string> NamedServices() => statement.Action!.Values
        .Select(value => value.Value.Split(':')[0].ToLowerInvariant())
        .Where(service => service.Length > 0 && service.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'))
        .Distinct();

    private static string? Prefix(string resource, string service)
    {
        if (Arn.Parse(resource) is not { } arn) return null;
        var isOfService = Pattern.Glob(arn.Service, CharClass.NotColon).Matches(service);
        return isOfService ? $"arn:{Fill(arn.Partition, "aws")}:{service}:{Fill(arn.Region, "eu-west-1")}:{Fill(arn.Account, "123456789012")}" : null;
    }

    private static string Fill(string field, string value) => field.AsSpan().ContainsAny('*', '?') ? value : field;
}
