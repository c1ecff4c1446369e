using Pulumi.Policy;

namespace Platform.Gate.Scanners.Image;

/// <summary>What is demanded of an image.</summary>
internal static class ImageRules
{
    public static readonly PolicyMetadata Vulnerability = new()
    {
        Name = "image-vulnerability",
        Severity = Severity.High,
        Description = "The image has no known vulnerability of the severity that blocks.",
        Rationale = "What is known is looked for: scanners of attackers read the same databases as ECR.",
        Remediation = "Build the image anew with the fixed version of the package, or of the base image. If the weakness cannot be reached, put it into the ignore list with a reason and a day.",
        Links = ["https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning.html"],
    };

    public static readonly PolicyMetadata Scanned = new()
    {
        Name = "image-scanned",
        Severity = Severity.High,
        Description = "The image that is deployed has been scanned to the end.",
        Rationale = "An image without a scan is not known to be clean; nothing is known of it.",
        Remediation = "Turn on scan on push or enhanced scanning for the repository, or start a scan with --start-scan, and build images that ECR can scan.",
        Links = ["https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning.html"],
    };

    public static readonly PolicyMetadata Fresh = new()
    {
        Name = "image-scan-fresh",
        Severity = Severity.High,
        Description = "The scan, and the database it used, are not older than the image may be trusted for.",
        Rationale = "What was found yesterday is not in last month's scan.",
        Remediation = "Scan the image again (--start-scan with basic scanning), or build it anew.",
        Links = ["https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning-basic.html"],
    };

    public static readonly PolicyMetadata TagStays = new()
    {
        Name = "image-tag-stays",
        Severity = Severity.High,
        Description = "The tag names the same image before and after it is judged.",
        Rationale = "Otherwise one image is judged and another one deployed.",
        Remediation = "Deploy the digest that was judged, and make the repository's tags immutable.",
        Links = ["https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-tag-mutability.html"],
    };

    public static readonly IReadOnlyList<PolicyMetadata> All = [Vulnerability, Scanned, Fresh, TagStays];
}
