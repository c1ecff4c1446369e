using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Pulumi.Protocol;

namespace Platform.Gate.Findings;

/// <summary>
/// Names a finding so that it is recognised in the next run: a hash of pack, policy, URN without the stack's name, and path without
/// list indices. Neither the order of resources, nor moved lines, nor the stack change it.
/// </summary>
internal static partial class Fingerprint
{
    // 128 bits are plenty to tell the findings of one repository apart, and short enough to be copied by a person.
    private const int Bytes = 16;

    public static string Of(string pack, string policy, string? urn, string path)
    {
        var text = string.Join('\n', pack, policy, WithoutStack(urn), Indices().Replace(path, "[]"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, Bytes));
    }

    private static string WithoutStack(string? urn) =>
        Urn.TryParse(urn, out var parsed) ? string.Join("::", parsed.Project, parsed.QualifiedType, NameWithoutStack(parsed)) : urn ?? string.Empty;

    // The stack's own resource carries the stack's name in its own.
    private static string NameWithoutStack(Urn urn) =>
        urn.QualifiedType == "pulumi:pulumi:Stack" && urn.Name == $"{urn.Project}-{urn.Stack}" ? urn.Project : urn.Name;

    [GeneratedRegex(@"\[\d+\]", RegexOptions.CultureInvariant)]
    private static partial Regex Indices();
}
