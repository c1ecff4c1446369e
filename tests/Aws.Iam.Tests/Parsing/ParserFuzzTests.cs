using System.Text;

namespace Aws.Iam.Tests.Parsing;

public sealed class ParserFuzzTests
{
    private const string Seed = """
        {"Version":"2012-10-17","Id":"x","Statement":[{"Sid":"A","Effect":"Allow","Principal":{"AWS":["123456789012","*"]},
        "Action":["s3:Get*","*"],"NotResource":"arn:aws:s3:::b/${aws:username}/*","Condition":{"ForAnyValue:StringLike":{"aws:TagKeys":["a*",1,true]},
        "IpAddress":{"aws:SourceIp":"10.0.0.0/8"},"DateLessThan":{"aws:CurrentTime":"2026-01-01T00:00:00Z"},"Null":{"aws:x":"true"}}}]}
        """;

    private static readonly string[] Scraps =
        ["{", "}", "[", "]", ",", ":", "\"", "null", "1e999", "${", "}", "*", "?", "\\u0000", "\\ud800", "é", "\"Statement\"", "true", "::::::"];

    [Fact]
    public void Never_throws_whatever_the_text()
    {
        var dice = new Dice(20260801);
        for (var round = 0; round < 5_000; round++)
        {
            var text = new StringBuilder(Seed);
            for (var change = dice.Next(1, 6); change > 0; change--) Change(text, dice);
            var bytes = Encoding.UTF8.GetBytes(text.ToString());
            if (round % 5 == 0) bytes[dice.Next(bytes.Length)] = (byte)dice.Next(256);
            var document = PolicyDocument.Parse(bytes, (PolicyKind)(round % 5));
            Assert.True(document.Statements.Count > 0 || document.Findings.Count > 0);
            _ = Evaluator.Evaluate(new Request { Caller = Caller.Anonymous, Action = "s3:GetObject", Resource = "arn:aws:s3:::b/x" }, document);
        }
    }

    private static void Change(StringBuilder text, Dice dice)
    {
        var at = dice.Next(text.Length);
        switch (dice.Next(3))
        {
            case 0:
                text.Remove(at, Math.Min(dice.Next(1, 12), text.Length - at));
                break;
            case 1:
                text.Insert(at, Scraps[dice.Next(Scraps.Length)]);
                break;
            default:
                text[at] = Seed[dice.Next(Seed.Length)];
                break;
        }
    }
}
