using Pulumi.Policy;

namespace Platform.Gate.Scanners.Secrets;

/// <summary>What is said of the secrets that secretlint finds, by the name of the rule that found them.</summary>
internal static class SecretRules
{
    /// <summary>The name under which a scan as a whole is told: that it was done, or that it could not be.</summary>
    public static readonly PolicyMetadata Scan = Rule("secret-scan", "No credential stands in the repository or in its commits.", Severity.Critical);

    public const string Assignment = "credential-assignment";

    // Words that are written otherwise than a rule's name spells them.
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["aws"] = "AWS",
        ["gcp"] = "GCP",
        ["jwt"] = "JWT",
        ["url"] = "URL",
        ["sas"] = "SAS",
        ["npm"] = "npm",
        ["github"] = "GitHub",
        ["gitlab"] = "GitLab",
        ["api"] = "API",
        ["oauth"] = "OAuth",
        ["azure"] = "Azure",
        ["pulumi"] = "Pulumi",
        ["docker"] = "Docker",
        ["stripe"] = "Stripe",
        ["slack"] = "Slack",
        ["basicauth"] = "password in a URL",
        ["privatekey"] = "private key",
        ["openai"] = "OpenAI",
        ["anthropic"] = "Anthropic",
        ["sendgrid"] = "SendGrid",
        ["twilio"] = "Twilio",
        ["cloudinary"] = "Cloudinary",
        ["devops"] = "DevOps",
    };

    public static PolicyMetadata For(string name) =>
        Rule($"secret-{name}", $"No {Title(name)} stands in the repository or in its commits.", name == Assignment ? Severity.High : Severity.Critical);

    /// <summary>What was found, in words.</summary>
    public static string Title(string name) => name switch
    {
        Assignment => "value that looks like a credential",
        _ => string.Join(' ', name.Split('-').Select(word => Words.GetValueOrDefault(word, word))) is var title && title.Contains(' ', StringComparison.Ordinal) ? title : $"{title} credential",
    };

    private static PolicyMetadata Rule(string name, string description, Severity severity) => new()
    {
        Name = name,
        Severity = severity,
        Description = description,
        Rationale = "Whoever can read the repository, a fork or an old clone can use it; taking the line out leaves it in the history.",
        Remediation = "Revoke it where it was issued, put the new one where the program gets its secrets, and take it out of the file. If it is no secret, allow its fingerprint with a reason.",
        Links = ["https://docs.github.com/en/code-security/concepts/secret-security/about-secret-scanning"],
    };
}
