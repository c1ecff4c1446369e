using System.Globalization;
using System.Text;

namespace Pulumi.Policy.Documentation;

/// <summary>The pages of a pack: one a policy, made of what stands on it, and an index.</summary>
public static class PackPages
{
    /// <summary>The name of the index among the pages.</summary>
    public const string IndexName = "README.md";

    /// <summary>The name of the index by controls.</summary>
    public const string ControlsName = "CONTROLS.md";

    /// <summary>The first line of every page; by it a page is known that no policy belongs to any more.</summary>
    public const string Mark = "<!-- Generated from the policies";

    /// <summary>Makes the pages.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="sourceDirectory">Where the project of the policies is, seen from the pages, as in <c>../../policies</c>.</param>
    /// <param name="command">The command that makes the pages, for whoever wants to change one.</param>
    /// <returns>The content of each page, in Markdown, by file name.</returns>
    public static IReadOnlyDictionary<string, string> Of(PolicyPack pack, string sourceDirectory, string command)
    {
        ArgumentNullException.ThrowIfNull(pack);
        var pages = new SortedDictionary<string, string>(StringComparer.Ordinal) { [IndexName] = Index(pack, command) };
        if (pack.Policies.Any(policy => policy.Metadata.Controls.Count > 0)) pages[ControlsName] = ControlIndex.Of(pack, $"{Mark} by `{command}`. -->");
        foreach (var registration in pack.Policies)
        {
            var page = new PolicyPage(pack, registration, sourceDirectory).Text();
            pages[$"{registration.Metadata.Name}.md"] = $"{Mark} by `{command}`: edit {sourceDirectory}/{registration.Metadata.SourceFile} instead. -->\n{page}";
        }

        return pages;
    }

    private static string Index(PolicyPack pack, string command)
    {
        var index = new StringBuilder($"{Mark} by `{command}`. -->\n# {(pack.DisplayName.Length > 0 ? pack.DisplayName : pack.Name)}\n\n");
        if (pack.Description.Length > 0) index.Append(pack.Description).Append("\n\n");
        index.Append(CultureInfo.InvariantCulture, $"{pack.Policies.Count} policies. ");
        index.AppendJoin(", ", pack.Policies.GroupBy(policy => policy.Metadata.Severity).OrderByDescending(group => group.Key)
            .Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Count()} {PolicyPage.Lower(group.Key)}"))).Append(".\n");
        if (pack.Policies.Any(policy => policy.Metadata.Controls.Count > 0))
            index.Append(CultureInfo.InvariantCulture, $"\nBy framework and control: [{ControlsName}]({ControlsName}).\n");
        foreach (var group in pack.Policies.GroupBy(policy => Folder(policy.Metadata.SourceFile)).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            if (group.Key.Length > 0) index.Append("\n## ").Append(group.Key).Append('\n');
            index.Append("\n| policy | severity | enforcement | promise |\n|---|---|---|---|\n");
            foreach (var (policy, _) in group)
                index.Append(CultureInfo.InvariantCulture, $"| [{policy.Name}]({policy.Name}.md) | {PolicyPage.Lower(policy.Severity)} | {PolicyPage.Lower(pack.DefaultEnforcement(policy))} | {PolicyPage.Cell(policy.Description)} |\n");
        }

        return index.ToString();
    }

    private static string Folder(string sourceFile) => sourceFile.Contains('/', StringComparison.Ordinal) ? sourceFile.Split('/')[0] : string.Empty;
}
