namespace Aws.Iam.Matching;

/// <summary>An ARN taken apart at its first five colons.</summary>
internal sealed record Arn(string Partition, string Service, string Region, string Account, string Resource)
{
    /// <summary>The name of the role an IAM role ARN names, without its path; otherwise null.</summary>
    public string? RoleName =>
        Service == "iam" && Resource.StartsWith("role/", StringComparison.Ordinal) ? Resource[(Resource.LastIndexOf('/') + 1)..] : null;

    /// <summary>The ARN of the role a session ARN belongs to, as if the role had no path; otherwise null.</summary>
    public string? SessionRole =>
        Service == "sts" && Resource.Split('/') is ["assumed-role", var role, _, ..] ? $"arn:{Partition}:iam::{Account}:role/{role}" : null;

    public static Arn? Parse(string text)
    {
        var fields = text.Split(':', 6);
        return fields is ["arn", _, _, _, _, _] ? new Arn(fields[1], fields[2], fields[3], fields[4], fields[5]) : null;
    }
}
