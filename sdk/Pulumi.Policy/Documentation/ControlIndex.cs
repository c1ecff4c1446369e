using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Pulumi.Policy.Documentation;

/// <summary>The page that tells which policies are evidence for a control.</summary>
internal static partial class ControlIndex
{
    public static string Of(PolicyPack pack, string mark)
    {
        var page = new StringBuilder(mark).Append("\n# Controls\n\nWhich policies are evidence for a control. ")
            .Append("A control may ask for more than they judge; what a program does not say, a policy cannot see.\n");
        var evidence = pack.Policies.SelectMany(policy => policy.Metadata.Controls, (policy, control) => (control, policy.Metadata.Name));
        foreach (var framework in evidence.GroupBy(one => one.control.Framework, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {framework.Key}\n\n| control | policies |\n|---|---|\n");
            foreach (var control in framework.GroupBy(one => one.control.Id, StringComparer.Ordinal).OrderBy(group => Sortable(group.Key), StringComparer.Ordinal))
            {
                var names = control.Select(one => one.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
                page.Append(CultureInfo.InvariantCulture, $"| {PolicyPage.Cell(control.Key)} | {string.Join(", ", names.Select(name => $"[{name}]({name}.md)"))} |\n");
            }
        }

        return page.ToString();
    }

    // ECS.2 stands before ECS.10.
    private static string Sortable(string id) => Number().Replace(id, number => number.Value.PadLeft(6, '0'));

    [GeneratedRegex("[0-9]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
