using Aws.Iam.Matching;

namespace Aws.Iam.Queries;

/// <summary>What there is: actions, resources and callers that a request can have.</summary>
internal static class Universe
{
    public static readonly IReadOnlyList<string> Partitions = ["aws", "aws-cn", "aws-us-gov"];

    /// <summary>For each partition, every ARN in it.</summary>
    public static readonly IReadOnlyList<PatternUnion> ArnsByPartition = [.. Partitions.Select(ArnsOf)];

    /// <summary>For each partition, every resource that IAM has in some account.</summary>
    public static readonly IReadOnlyList<PatternUnion> IamArnsByPartition = [.. Partitions.Select(partition => ArnsUnder($"arn:{partition}:iam::123456789012"))];

    private static readonly Pattern Account = Pattern.Repeat(CharClass.Digit, 12);

    /// <summary>Every action of every service, also those to come; in lower case, as actions are compared.</summary>
    public static readonly PatternUnion Actions = new([Pattern.Some(CharClass.ServiceName) + ":" + Pattern.Some(CharClass.ActionName)], ignoreCase: true);

    /// <summary>Every ARN.</summary>
    public static readonly PatternUnion Arns = PatternUnion.Of(
        "arn:" + Pattern.Some(CharClass.NotColon) + ":" + Pattern.Some(CharClass.NotColon)
        + ":" + Pattern.Field + ":" + Pattern.Field + ":" + Pattern.Some(CharClass.Any));

    /// <summary>Every user, role and session, in the writing of <see cref="Caller"/>.</summary>
    public static readonly PatternUnion AwsCallers = PatternUnion.Of(
        Iam("user/" + Pattern.Some(CharClass.Any)), Iam("role/" + Pattern.Some(CharClass.Any)), Sessions, FederatedUsers);

    /// <summary>Every caller, in the writing of <see cref="Caller"/>.</summary>
    public static readonly PatternUnion Callers = PatternUnion.Of(
        [
            Pattern.Literal(Caller.Anonymous.Code), .. AwsCallers.Patterns, Iam(Pattern.Literal("root")),
            Caller.Named(PrincipalKind.Service, "") + Pattern.Some(CharClass.NotSlash), Caller.Named(PrincipalKind.Federated, "") + Pattern.Some(CharClass.Any),
            Caller.Named(PrincipalKind.CanonicalUser, "") + Pattern.Some(CharClass.ActionName),
        ]);

    private static Pattern Sessions =>
        Sts("assumed-role/" + Pattern.Some(CharClass.NotSlash) + "/" + Pattern.Some(CharClass.NotSlash));

    private static Pattern FederatedUsers => Sts("federated-user/" + Pattern.Some(CharClass.NotSlash));

    public static PatternUnion ActionsOf(string service) =>
        new([Pattern.Literal(service + ":") + Pattern.Some(CharClass.ActionName)], ignoreCase: true);

    private static PatternUnion ArnsOf(string partition) => PatternUnion.Of(
        $"arn:{partition}:" + Pattern.Some(CharClass.NotColon) + ":" + Pattern.Field + ":" + Pattern.Field + ":" + Pattern.Some(CharClass.Any));

    /// <summary>Every resource under the first five fields given.</summary>
    private static PatternUnion ArnsUnder(string fields) => PatternUnion.Of(fields + ":" + Pattern.Some(CharClass.Any));

    private static Pattern Iam(Pattern resource) =>
        Caller.AwsPrefix + "arn:" + Pattern.Some(CharClass.NotColon) + ":iam::" + Account + ":" + resource;

    private static Pattern Sts(Pattern resource) =>
        Caller.AwsPrefix + "arn:" + Pattern.Some(CharClass.NotColon) + ":sts::" + Account + ":" + resource;
}
