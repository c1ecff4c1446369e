using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Pulumi.Policy;

/// <summary>Reads <c>waivers.yaml</c>: under <c>waivers</c> a list, each with all members of <see cref="Waiver"/>, of which only <c>maxMatches</c> may be left out.</summary>
public static class WaiverFile
{
    /// <summary>The file's name in the directory of a Pulumi program, where no configuration says otherwise.</summary>
    public const string DefaultName = "waivers.yaml";

    private static readonly string[] Required = ["id", "policy", "urn", "reason", "owner", "approver", "expires"];

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="PolicyPackException">It cannot be read or is not valid; the message names the file, the line and the mend.</exception>
    public static IReadOnlyList<Waiver> Read(string path)
    {
        try
        {
            return Parse(File.ReadAllText(path), path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new PolicyPackException($"The waivers in {path} cannot be read: {exception.Message}");
        }
    }

    /// <summary>Reads the text of a file.</summary>
    /// <param name="yaml">The text.</param>
    /// <param name="path">The file's name, for messages.</param>
    /// <exception cref="PolicyPackException">It is not valid; the message names the file, the line and the mend.</exception>
    public static IReadOnlyList<Waiver> Parse(string yaml, string path)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(yaml));
        }
        catch (YamlException exception)
        {
            throw new PolicyPackException(string.Create(CultureInfo.InvariantCulture, $"{path}, line {exception.Start.Line}: this is not YAML. {exception.Message}"));
        }

        if (stream.Documents is [] or [{ RootNode: YamlScalarNode { Value: "" or null } }]) return [];
        var root = stream.Documents[0].RootNode;
        var reader = new Reader(path);
        var list = (root as YamlMappingNode)?.Children is { Count: 1 } members && members.First() is { Key: YamlScalarNode { Value: "waivers" } } only
            ? only.Value
            : throw reader.Invalid(root, "a waiver file has the one member `waivers`, a list");
        if (list is YamlScalarNode { Value: "" or null }) return [];
        var waivers = list is YamlSequenceNode sequence ? sequence.Select(reader.Waiver).ToList() : throw reader.Invalid(list, "`waivers` is a list");
        foreach (var (waiver, index) in waivers.Select((waiver, index) => (waiver, index)))
        {
            if (waivers.FindIndex(one => one.Id == waiver.Id) != index)
                throw reader.Invalid(((YamlSequenceNode)list)[index], $"there are two waivers with the id '{waiver.Id}'; give each its own");
        }

        return waivers;
    }

    private sealed class Reader(string path)
    {
        public Waiver Waiver(YamlNode node)
        {
            if (node is not YamlMappingNode mapping) throw Invalid(node, $"a waiver is an object with {string.Join(", ", Required)}");
            var members = new Dictionary<string, YamlScalarNode>(StringComparer.Ordinal);
            foreach (var (key, value) in mapping.Children)
            {
                if (key is not YamlScalarNode { Value: { } name } || (!Required.Contains(name) && name != "maxMatches"))
                    throw Invalid(key, $"'{key}' is not a member of a waiver; use {string.Join(", ", Required)} and maxMatches");
                members[name] = value as YamlScalarNode ?? throw Invalid(value, $"'{name}' is a text");
            }

            if (Array.Find(Required, name => !members.TryGetValue(name, out var member) || string.IsNullOrWhiteSpace(member.Value)) is { } missing)
                throw Invalid(node, $"this waiver has no '{missing}'");
            return new()
            {
                Id = members["id"].Value!,
                Policy = members["policy"].Value!,
                Urn = UrnPattern(members["urn"]),
                Reason = members["reason"].Value!.Trim(),
                Owner = members["owner"].Value!,
                Approver = members["approver"].Value!,
                Expires = DateOnly.TryParseExact(members["expires"].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                    ? day
                    : throw Invalid(members["expires"], "'expires' is a day, written as 2026-12-31"),
                MaxMatches = !members.TryGetValue("maxMatches", out var most) ? 1
                    : int.TryParse(most.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 ? count
                    : throw Invalid(most, "'maxMatches' is a whole number from 1 up"),
            };
        }

        public PolicyPackException Invalid(YamlNode place, string problem) =>
            new(string.Create(CultureInfo.InvariantCulture, $"{path}, line {place.Start.Line}: {problem}."));

        // urn:pulumi:STACK::PROJECT::TYPES::NAME, of which only the name may be a pattern: a waiver cannot spread over types or stacks.
        private string UrnPattern(YamlScalarNode node)
        {
            var urn = node.Value!;
            var parts = urn.Split("::", 4);
            if (parts.Length < 4 || !parts[0].StartsWith("urn:pulumi:", StringComparison.Ordinal) || parts[3].Length == 0)
                throw Invalid(node, $"'{urn}' is not a URN; copy it from the finding");
            if (parts[..3].Any(part => part.Contains('*', StringComparison.Ordinal)))
                throw Invalid(node, $"'{urn}' has a '*' outside of the name, its last part");
            return urn;
        }
    }
}
