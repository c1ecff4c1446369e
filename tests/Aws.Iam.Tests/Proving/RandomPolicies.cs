namespace Aws.Iam.Tests.Proving;

/// <summary>Small documents over few words, so that random requests often meet them.</summary>
internal sealed class RandomPolicies(Dice dice)
{
    private static readonly string[] Actions = ["*", "s:*", "s:g*", "s:get", "s:put", "s:?et", "t:*", "t:get", "s:*t"];
    private static readonly string[] Resources = ["*", "arn:aws:s:::a", "arn:aws:s:::a*", "arn:aws:s:::*/b", "arn:aws:*:::a/b", "arn:aws:s:*:1:*", "arn:aws:s:::${x:name}/*", "arn:aws:s:::*"];
    private static readonly string[] Principals = ["\"*\"", "{\"AWS\":\"123456789012\"}", "{\"AWS\":\"arn:aws:iam::123456789012:role/r\"}", "{\"Service\":\"s.amazonaws.com\"}", "{\"AWS\":\"arn:aws:iam::210987654321:user/u\"}"];
    private static readonly string[] Operators =
    [
        "StringEquals", "StringNotEquals", "StringLike", "StringNotLike", "StringEqualsIgnoreCase", "StringEqualsIfExists", "StringNotEqualsIfExists",
        "ForAllValues:StringLike", "ForAnyValue:StringLike", "ForAllValues:StringNotEquals", "ForAnyValue:StringNotLike", "Null",
        "NumericLessThan", "NumericGreaterThanEquals", "NumericNotEquals", "IpAddress", "NotIpAddress", "Bool", "DateLessThan", "ArnLike", "ArnNotLike",
    ];

    public PolicyDocument Document(PolicyKind kind) => Documents.Read(kind, [.. Statements(kind)]);

    public IEnumerable<string> Statements(PolicyKind kind)
    {
        for (var count = dice.Next(1, 5); count > 0; count--) yield return Statement(kind);
    }

    public Request Request()
    {
        var context = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var key in (string[])["x:a", "x:name", "x:n", "x:d", "aws:SecureTransport", "aws:SourceIp", "x:arn", "aws:TagKeys"])
        {
            if (dice.Next(3) == 0) continue;
            var count = key == "aws:TagKeys" ? dice.Next(1, 3) : 1;
            context[key] = [.. Enumerable.Range(0, count).Select(_ => RequestValue(key))];
        }

        context.TryAdd("aws:SecureTransport", [dice.Pick(["true", "false"])]);
        return new Request
        {
            Caller = Caller.Parse(dice.Pick([
                "anonymous", "arn:aws:iam::123456789012:role/r", "arn:aws:sts::123456789012:assumed-role/r/now", "arn:aws:iam::123456789012:user/u",
                "arn:aws:iam::210987654321:user/u", "arn:aws:iam::210987654321:role/r", "service:s.amazonaws.com", "service:t.amazonaws.com"]))!,
            Action = dice.Pick(["s:get", "s:Put", "s:set", "t:get", "t:x", "u:get", "s:g"]),
            Resource = dice.Pick(["arn:aws:s:::a", "arn:aws:s:::a/b", "arn:aws:s:::b", "arn:aws:s:eu:1:a", "arn:aws:t:::a/b", "arn:aws:s:::me/x", "*", "arn:aws:s:::ab"]),
            Context = context,
        };
    }

    private string Statement(PolicyKind kind)
    {
        var parts = new List<string>
        {
            $"\"Effect\":\"{(dice.Next(3) == 0 ? "Deny" : "Allow")}\"",
            $"\"{(dice.Next(6) == 0 ? "NotAction" : "Action")}\":{List(Actions)}",
            $"\"{(dice.Next(6) == 0 ? "NotResource" : "Resource")}\":{List(Resources)}",
        };
        if (kind == PolicyKind.Resource) parts.Add($"\"{(dice.Next(6) == 0 ? "NotPrincipal" : "Principal")}\":{dice.Pick(Principals)}");
        if (dice.Next(2) == 0) parts.Add("\"Condition\":{" + string.Join(',', Enumerable.Range(0, dice.Next(1, 3)).Select(_ => dice.Pick(Operators)).Distinct().Select(Condition)) + "}");
        return "{" + string.Join(',', parts) + "}";
    }

    private string Condition(string operation)
    {
        var (key, values) = operation switch
        {
            "Null" => ("x:a", (string[])["true", "false"]),
            _ when operation.StartsWith("Numeric", StringComparison.Ordinal) => ("x:n", ["1", "2", "3"]),
            _ when operation.Contains("IpAddress", StringComparison.Ordinal) => ("aws:SourceIp", ["10.0.0.0/8", "203.0.113.0/24", "0.0.0.0/0", "2001:db8::/32"]),
            "Bool" => ("aws:SecureTransport", ["true", "false"]),
            "DateLessThan" => ("x:d", ["2026-01-01", "2026-06-01T00:00:00Z"]),
            _ when operation.StartsWith("Arn", StringComparison.Ordinal) => (dice.Pick(["x:arn", "aws:PrincipalArn"]), ["arn:aws:iam::123456789012:role/*", "arn:aws:iam::123456789012:role/r", "arn:aws:s:::a*", "*"]),
            _ when operation.StartsWith("For", StringComparison.Ordinal) => ("aws:TagKeys", ["a", "b*", "*b", "ab"]),
            _ => (dice.Pick(["x:a", "x:name", "aws:PrincipalAccount"]), ["a", "a*", "*b", "123456789012", "A", "${x:name}"]),
        };
        return $"\"{operation}\":{{\"{key}\":{List(values)}}}";
    }

    private string RequestValue(string key) => key switch
    {
        "x:n" => dice.Pick(["0", "1", "1.5", "2", "3", "9"]),
        "x:d" => dice.Pick(["2025-01-01", "2026-03-01", "2027-01-01"]),
        "aws:SecureTransport" => dice.Pick(["true", "false"]),
        "aws:SourceIp" => dice.Pick(["10.1.2.3", "203.0.113.9", "8.8.8.8", "2001:db8::5", "2a00::1"]),
        "x:arn" => dice.Pick(["arn:aws:iam::123456789012:role/r", "arn:aws:s:::ab", "arn:aws:s:::b", "arn:aws:iam::123456789012:role/p/q"]),
        "x:name" => dice.Pick(["me", "a", "someone"]),
        _ => dice.Pick(["a", "A", "ab", "b", "bb", "c", "123456789012"]),
    };

    private string List(IReadOnlyList<string> words) =>
        "[" + string.Join(',', Enumerable.Range(0, dice.Next(1, 3)).Select(_ => $"\"{dice.Pick(words)}\"")) + "]";
}
