using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Pulumi.Policy;
using Pulumi.Protocol;

namespace Platform.Gate.Findings;

/// <summary>
/// Names a finding so that it is recognised in the next run: a hash of pack, policy, URN without the stack's name, and path with the keys
/// of list elements in place of their indices. Neither the order of resources, nor moved lines, nor the stack change it. Elements that
/// have no key share a fingerprint: who compares runs counts.
/// </summary>
internal static partial class Fingerprint
{
    // What names the element of a list, in AWS's and Pulumi's documents.
    private static readonly string[] Keys = ["name", "Sid", "sid", "id", "key"];

    // 128 bits are plenty to tell the findings of one repository apart, and short enough to be copied by a person.
    private const int Bytes = 16;

    public static string Of(string pack, string policy, Resource? resource, string path) =>
        Of(pack, policy, resource?.Urn, resource is null ? path : WithKeys(resource, path));

    public static string Of(string pack, string policy, string? urn, string path)
    {
        var text = string.Join('\n', pack, policy, UrnWithoutStack(urn), Indices().Replace(path, "[]"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, Bytes));
    }

    /// <summary>What a resource is called in every stack of its project.</summary>
    public static string UrnWithoutStack(string? urn) =>
        Urn.TryParse(urn, out var parsed) ? string.Join("::", parsed.Project, parsed.QualifiedType, NameWithoutStack(parsed)) : urn ?? string.Empty;

    // The stack's own resource carries the stack's name in its own.
    private static string NameWithoutStack(Urn urn) =>
        urn.QualifiedType == "pulumi:pulumi:Stack" && urn.Name == $"{urn.Project}-{urn.Stack}" ? urn.Project : urn.Name;

    private static string WithKeys(Resource resource, string path)
    {
        if (!Indices().IsMatch(path)) return path;
        var node = Node.Of(resource);
        var stable = new StringBuilder();
        foreach (var step in Steps().EnumerateMatches(path))
        {
            var text = path.Substring(step.Index, step.Length);
            node = node.Json().At(text);
            stable.Append('.').Append(Indices().IsMatch(text) ? $"[{KeyOf(node)}]" : text);
        }

        return stable.ToString();
    }

    private static string KeyOf(Node element)
    {
        foreach (var key in Keys)
        {
            if (element.Member(key) is { IsSecret: false, Known.Text: { } text }) return $"{key}={text}";
        }

        return string.Empty;
    }

    [GeneratedRegex(@"\[\d{1,9}\]", RegexOptions.CultureInvariant)]
    private static partial Regex Indices();

    [GeneratedRegex("""\[\d{1,9}\]|\["(?:\\.|[^"\\])*"\]|[^.\[]+""", RegexOptions.CultureInvariant)]
    private static partial Regex Steps();
}
