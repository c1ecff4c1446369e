using Pulumi;

namespace Platform.Infra;

/// <summary>
/// The account and the region of a stack, from its configuration: the provider refuses any other account, and every ARN made of them is
/// known before AWS is asked.
/// </summary>
internal sealed record Account(string Id, string Region)
{
    /// <exception cref="RunException">The configuration does not name exactly one account.</exception>
    public static Account Read()
    {
        var config = new Config("aws");
        var ids = config.RequireObject<string[]>("allowedAccountIds");
        if (ids is not [{ Length: 12 } id] || !id.All(char.IsAsciiDigit))
            throw new RunException("Configuration value aws:allowedAccountIds must be one account of twelve digits: it is the account this stack may be deployed to.");
        return new(id, config.Require("region"));
    }

    /// <summary>The ARN of something in this account and region.</summary>
    public string Arn(string service, string resource) => $"arn:aws:{service}:{Region}:{Id}:{resource}";

    /// <summary>The ARN of something of IAM, which has no region.</summary>
    public string IamArn(string resource) => $"arn:aws:iam::{Id}:{resource}";
}
