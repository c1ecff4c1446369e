using System.Text.RegularExpressions;
using Pulumi.Protocol;

namespace Platform.Gate.Engine.Aws;

/// <summary>The account and region a resource is in; the region is null when it is not known.</summary>
internal sealed partial record AwsPlace(string Account, string? Region)
{
    /// <summary>The partition of the region, and <c>aws</c> where the region is not known.</summary>
    public string Partition => Region switch
    {
        not null when Region.StartsWith("cn-", StringComparison.Ordinal) => "aws-cn",
        not null when Region.StartsWith("us-gov-", StringComparison.Ordinal) => "aws-us-gov",
        _ => "aws",
    };

    /// <summary>The end of the domain names of the partition's services.</summary>
    public string DnsSuffix => Partition == "aws-cn" ? "amazonaws.com.cn" : "amazonaws.com";

    /// <summary>Where a resource is, or a function is asked: what it says itself, then what its provider says, then the environment.</summary>
    /// <param name="inputs">The resource's inputs or the function's arguments.</param>
    /// <param name="provider">The inputs of its provider.</param>
    /// <param name="options">What stands in for both.</param>
    public static AwsPlace Of(PropertyMap inputs, PropertyMap provider, PreviewOptions options) =>
        new(AccountOf(provider) ?? options.Account, RegionOf(inputs["region"] ?? provider["region"], options));

    private static string? RegionOf(PropertyValue? given, PreviewOptions options) => given is null or { Kind: PropertyKind.Null }
        ? options.Environment.GetValueOrDefault("AWS_REGION") ?? options.Environment.GetValueOrDefault("AWS_DEFAULT_REGION")
        : given.Text;

    // A provider that takes on a role works in that role's account.
    private static string? AccountOf(PropertyMap provider)
    {
        var role = provider["assumeRoles"] ?? provider["assumeRole"];
        if (role is null || role.Kind == PropertyKind.Unknown) return null;
        var match = RoleArn().Match(role.Text ?? Sources.PlainJson.Write(role));
        return match.Success ? match.Groups["account"].Value : null;
    }

    [GeneratedRegex("arn:aws[a-z-]*:iam::(?<account>[0-9]{12}):role/", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RoleArn();
}
