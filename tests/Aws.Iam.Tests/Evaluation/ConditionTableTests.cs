using System.Collections.Immutable;

namespace Aws.Iam.Tests.Evaluation;

/// <summary>Every operator, plain, with IfExists and with both set operators, against a key that is absent, passes, does not, and has several values.</summary>
public sealed class ConditionTableTests
{
    private const string Key = "x:key";

    // operator, value of the policy, a request value inside the comparison, one outside
    public static TheoryData<string, string, string, string> Operators => new()
    {
        { "StringEquals", "a*", "a*", "ab" },
        { "StringNotEquals", "a*", "a*", "ab" },
        { "StringEqualsIgnoreCase", "Ab", "aB", "abc" },
        { "StringNotEqualsIgnoreCase", "Ab", "aB", "abc" },
        { "StringLike", "a*:?", "a/b:c", "A/b:c" },
        { "StringNotLike", "a*:?", "a/b:c", "A/b:c" },
        { "NumericEquals", "10", "1e1", "10.5" },
        { "NumericNotEquals", "10", "10.0", "11" },
        { "NumericLessThan", "10", "9.99", "10" },
        { "NumericLessThanEquals", "10", "10", "10.01" },
        { "NumericGreaterThan", "10", "11", "10" },
        { "NumericGreaterThanEquals", "10", "10", "9" },
        { "DateEquals", "2026-01-01T00:00:00Z", "1767225600", "2026-01-01T00:00:01Z" },
        { "DateNotEquals", "2026-01-01T00:00:00Z", "2026-01-01T01:00:00+01:00", "2025-12-31" },
        { "DateLessThan", "2026-01-01", "2025-12-31T23:59:59Z", "2026-01-01T00:00:00Z" },
        { "DateLessThanEquals", "2026-01-01", "2026-01-01", "2026-01-02" },
        { "DateGreaterThan", "2026-01-01", "2026-01-02", "2026-01-01" },
        { "DateGreaterThanEquals", "2026-01-01", "2026-01-01", "2025-12-31" },
        { "Bool", "true", "True", "false" },
        { "BinaryEquals", "QmluYXJ5", "QmluYXJ5", "qmluYXJ5" },
        { "IpAddress", "203.0.113.0/24", "203.0.113.255", "203.0.114.0" },
        { "NotIpAddress", "2001:db8::/32", "2001:db8:ffff::1", "2001:db9::" },
        { "ArnEquals", "arn:aws:s3:::b*", "arn:aws:s3:::b:/x", "arn:aws:s3:::c" },
        { "ArnLike", "arn:aws:sns:*:1?3:t", "arn:aws:sns:eu-west-1:123:t", "arn:aws:sns:eu:west:1:123:t" },
        { "ArnNotEquals", "arn:aws:s3:::b", "arn:aws:s3:::b", "arn:aws:s3:::c" },
        { "ArnNotLike", "arn:aws:s3:::b*", "arn:aws:s3:::bb", "no arn" },
    };

    [Theory, MemberData(nameof(Operators))]
    public void Compares(string name, string value, string inside, string outside)
    {
        var isNegated = name.Contains("Not", StringComparison.Ordinal);

        Assert.Equal(VerdictLogic.Of(!isNegated), Ask(name, value, inside));
        Assert.Equal(VerdictLogic.Of(isNegated), Ask(name, value, outside));
        Assert.Equal(VerdictLogic.Of(!isNegated), Ask(name + "IfExists", value, inside));
        Assert.Equal(VerdictLogic.Of(isNegated), Ask(name + "IfExists", value, outside));
    }

    [Theory, MemberData(nameof(Operators))]
    public void Answers_for_an_absent_key(string name, string value, string inside, string outside)
    {
        Assert.NotEqual(inside, outside);

        Assert.Equal(VerdictLogic.Of(name.Contains("Not", StringComparison.Ordinal)), Ask(name, value));
        Assert.Equal(Verdict.Holds, Ask(name + "IfExists", value));
        Assert.Equal(Verdict.Holds, Ask("ForAllValues:" + name, value));
        Assert.Equal(Verdict.Holds, Ask("ForAllValues:" + name + "IfExists", value));
        Assert.Equal(Verdict.Fails, Ask("ForAnyValue:" + name, value));
        Assert.Equal(Verdict.Fails, Ask("ForAnyValue:" + name + "IfExists", value));
    }

    [Theory, MemberData(nameof(Operators))]
    public void Quantifies_over_several_values(string name, string value, string inside, string outside)
    {
        var isNegated = name.Contains("Not", StringComparison.Ordinal);
        var (passing, failing) = isNegated ? (outside, inside) : (inside, outside);

        Assert.Equal(Verdict.Holds, Ask("ForAllValues:" + name, value, passing, passing));
        Assert.Equal(Verdict.Fails, Ask("ForAllValues:" + name, value, passing, failing));
        Assert.Equal(Verdict.Holds, Ask("ForAnyValue:" + name, value, failing, passing));
        Assert.Equal(Verdict.Fails, Ask("ForAnyValue:" + name, value, failing, failing));
        Assert.Equal(isNegated ? Verdict.Unknown : Verdict.Fails, Ask(name, value, passing, passing));
    }

    [Theory]
    [InlineData("true", Verdict.Holds, Verdict.Fails)]
    [InlineData("false", Verdict.Fails, Verdict.Holds)]
    [InlineData("maybe", Verdict.Unknown, Verdict.Unknown)]
    public void Null_asks_whether_the_key_is_there(string value, Verdict absent, Verdict present)
    {
        Assert.Equal(absent, Ask("Null", value));
        Assert.Equal(present, Ask("Null", value, "anything"));
    }

    [Theory]
    [InlineData("StringLikes", "x")]
    [InlineData("NumericEquals", "x")]
    [InlineData("IpAddress", "x")]
    [InlineData("Bool", "x")]
    [InlineData("Bool", "${aws:x}")]
    [InlineData("NullIfExists", "true")]
    public void Leaves_open_what_has_no_defined_meaning(string name, string value) => Assert.Equal(Verdict.Unknown, Ask(name, value, "1"));

    [Fact]
    public void Leaves_open_what_a_bare_version_4_address_says_of_a_version_6_caller()
    {
        Assert.Equal(Verdict.Unknown, Ask("IpAddress", "203.0.113.7", "2001:db8::1"));
        Assert.Equal(Verdict.Fails, Ask("IpAddress", "203.0.113.7/32", "2001:db8::1"));
    }

    [Theory]
    [InlineData("StringEquals")]
    [InlineData("StringNotEquals")]
    [InlineData("ForAllValues:StringEquals")]
    public void Leaves_open_an_empty_list_of_values(string name) =>
        Assert.Equal(Verdict.Unknown, Evaluate(Documents.Under($$"""
            "{{name}}":{"{{Key}}":[]}
            """), "x"));

    [Fact]
    public void Takes_a_key_without_values_as_absent() =>
        Assert.Equal(Verdict.Holds, Evaluate(Documents.Under("\"Null\":{\"x:key\":true}"), []));

    [Fact]
    public void Needs_one_of_the_values_and_all_of_the_tests()
    {
        var document = Documents.Under("""
            "StringLike":{"x:key":["a*","b*"]},"StringNotLike":{"X:KEY":["*z","*y"]}
            """);

        Assert.Equal(Verdict.Holds, Evaluate(document, "bx"));
        Assert.Equal(Verdict.Fails, Evaluate(document, "by"));
        Assert.Equal(Verdict.Fails, Evaluate(document, "cx"));
    }

    [Fact]
    public void An_unknown_value_can_only_add_to_what_passes()
    {
        var positive = Documents.WithUnknowns(PolicyKind.Identity, """{"Effect":"Allow","Action":"a:b","Resource":"*","Condition":{"StringEquals":{"x:key":["a","?unknown?"]}}}""");
        var negated = Documents.WithUnknowns(PolicyKind.Identity, """{"Effect":"Allow","Action":"a:b","Resource":"*","Condition":{"StringNotEquals":{"x:key":["a","?unknown?"]}}}""");

        Assert.Equal((Verdict.Holds, Verdict.Unknown, Verdict.Fails), (Evaluate(positive, "a"), Evaluate(positive, "b"), Evaluate(positive)));
        Assert.Equal((Verdict.Fails, Verdict.Unknown, Verdict.Holds), (Evaluate(negated, "a"), Evaluate(negated, "b"), Evaluate(negated)));
    }

    private static Verdict Ask(string name, string value, params string[] values) =>
        Evaluate(Documents.Under($"\"{name}\":{{\"{Key}\":\"{value}\"}}"), values);

    private static Verdict Evaluate(PolicyDocument document, params string[] values)
    {
        var context = ImmutableDictionary<string, IReadOnlyList<string>>.Empty;
        var request = new Request
        {
            Caller = Caller.Aws("arn:aws:iam::123456789012:user/me"),
            Action = "a:b",
            Context = values is null ? context : values.Length == 0 ? context : context.Add(Key.ToUpperInvariant(), values),
        };
        return Evaluator.Evaluate(request, document).Allows;
    }
}
