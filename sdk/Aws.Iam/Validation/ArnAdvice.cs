using Aws.Iam.Matching;

namespace Aws.Iam.Validation;

/// <summary>Fields of a resource's ARN that cannot be so.</summary>
internal static class ArnAdvice
{
    private static readonly string[] Partitions = ["aws", "aws-cn", "aws-us-gov", "aws-iso", "aws-iso-b", "aws-iso-e", "aws-iso-f", "aws-eusc"];

    // Names that stand where an account does in some ARNs of AWS's own resources.
    private static readonly string[] AccountNames = ["", "aws", "cloudfront", "aws-managed"];

    public static void Give(Statement statement, Notes notes)
    {
        foreach (var text in statement.Resource?.Values ?? [])
        {
            if (Arn.Parse(text.Value) is not { } arn) continue;
            if (!IsOpen(arn.Partition) && !Partitions.Contains(arn.Partition, StringComparer.Ordinal)) notes.Add(Advice.Partition, text.Place);
            if (arn.Service.Any(char.IsAsciiLetterUpper) && !IsOpen(arn.Service)) notes.Add(Advice.ArnServiceCase, text.Place);
            if (!IsOpen(arn.Region) && arn.Region.Length > 0 && !IsRegion(arn.Region)) notes.Add(Advice.ArnRegion, text.Place);
            if (!IsOpen(arn.Account) && !AccountNames.Contains(arn.Account, StringComparer.Ordinal) && !AwsPrincipal.IsAccount(arn.Account)) notes.Add(Advice.ArnAccount, text.Place);
        }
    }

    private static bool IsOpen(string field) => field.AsSpan().ContainsAny('*', '?', '$');

    // Two or more words and a number: eu-west-1, us-gov-east-1; some global services write "global" or the partition's name.
    private static bool IsRegion(string field)
    {
        var parts = field.Split('-');
        return field is "global" or "aws-global" || (parts.Length >= 3 && parts[^1].Length is 1 or 2 && parts[^1].All(char.IsAsciiDigit) && parts[..^1].All(part => part.Length > 1 && part.All(char.IsAsciiLetterLower)));
    }
}
