using System.Collections.Frozen;

namespace Platform.Gate.Engine.Yaml;

/// <summary>
/// Completes the short tokens of YAML programs. The packages made from Terraform providers, which are most, have modules of the form
/// <c>s3/bucket</c> for <c>aws:s3:Bucket</c>; the others here have not, and some of them are made of components.
/// </summary>
internal static class TypeTokens
{
    private static readonly FrozenSet<string> Plain = FrozenSet.Create(
        StringComparer.Ordinal,
        "pulumi", "aws-native", "azure-native", "google-native", "kubernetes", "command", "docker-build", "std", "pulumiservice",
        "aws-apigateway", "aws-iam", "aws-static-website", "awsx", "eks", "synced-folder", "auto-deploy", "kubernetes-cert-manager", "kubernetes-ingress-nginx");

    private static readonly FrozenSet<string> OfComponents = FrozenSet.Create(
        StringComparer.Ordinal,
        "aws-apigateway", "aws-iam", "aws-static-website", "awsx", "eks", "synced-folder", "auto-deploy", "kubernetes-cert-manager", "kubernetes-ingress-nginx");

    /// <summary>The full token of a resource type or a function.</summary>
    public static string Complete(string token)
    {
        var parts = token.Split(':');
        if (parts is ["pulumi", "providers", _]) return token;
        if (parts is [var package, var only]) parts = [package, "index", only];
        if (parts is not [_, _, { Length: > 0 } name] || Plain.Contains(parts[0]) || parts[1].Contains('/', StringComparison.Ordinal)) return string.Join(':', parts);
        return $"{parts[0]}:{parts[1]}/{char.ToLowerInvariant(name[0])}{name[1..]}:{name}";
    }

    /// <summary>Whether a type is a component that its plugin makes.</summary>
    public static bool IsRemote(string token) =>
        OfComponents.Contains(token[..token.IndexOf(':', StringComparison.Ordinal)]);
}
