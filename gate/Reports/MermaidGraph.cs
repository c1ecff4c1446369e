using System.Globalization;
using Platform.Gate.Sources;

namespace Platform.Gate.Reports;

/// <summary>
/// A stack as a Mermaid flowchart: a box for each component with the types of its resources, an arrow to each component whose resources it
/// uses. What has no component stands by itself.
/// </summary>
internal static class MermaidGraph
{
    public static void Write(StackSource stack, TextWriter writer)
    {
        var resources = stack.Resources.Where(resource => resource.Custom && !ProviderReference.IsProviderType(resource.Inputs.Type)).ToList();
        var components = stack.Resources.Where(resource => !resource.Custom).Select(resource => resource.Inputs.Urn).ToHashSet(StringComparer.Ordinal);
        var parents = stack.Resources.ToDictionary(resource => resource.Inputs.Urn, resource => resource.Inputs.Parent, StringComparer.Ordinal);
        var names = stack.Resources.ToDictionary(resource => resource.Inputs.Urn, resource => resource.Inputs, StringComparer.Ordinal);
        var boxes = resources.GroupBy(resource => BoxOf(resource.Inputs.Urn)).OrderBy(box => box.Key, StringComparer.Ordinal).ToList();
        var ids = boxes.Select((box, index) => (box.Key, Id: string.Create(CultureInfo.InvariantCulture, $"n{index}"))).ToDictionary(box => box.Key, box => box.Id, StringComparer.Ordinal);

        writer.Write("flowchart LR\n");
        foreach (var box in boxes) writer.Write($"  {ids[box.Key]}[\"{Title(box.Key)}{string.Concat(Contents(box))}\"]\n");
        foreach (var (from, to) in Arrows()) writer.Write($"  {from} --> {to}\n");

        // The nearest component above; the stack itself is none.
        string BoxOf(string urn)
        {
            for (var at = urn; at is not null && names.TryGetValue(at, out var resource); at = parents[at])
            {
                if (components.Contains(at)) return resource.Type == ProviderReference.StackType ? urn : at;
            }

            return urn;
        }

        string Title(string urn)
        {
            var resource = names[urn];
            var type = ShortType(resource.Type);
            return string.Equals(resource.Name, stack.Project, StringComparison.Ordinal) ? $"<b>{Text(type)}</b>" : $"<b>{Text(type)}</b> {Text(resource.Name)}";
        }

        static IEnumerable<string> Contents(IGrouping<string, StackResource> box) => box
            .Where(resource => resource.Inputs.Urn != box.Key)
            .GroupBy(resource => ShortType(resource.Inputs.Type), StringComparer.Ordinal)
            .OrderBy(type => type.Key, StringComparer.Ordinal)
            .Select(type => type.Count() == 1 ? $"<br/>{Text(type.Key)}" : string.Create(CultureInfo.InvariantCulture, $"<br/>{Text(type.Key)} × {type.Count()}"));

        IEnumerable<(string From, string To)> Arrows() => resources
            .SelectMany(resource => resource.Inputs.Dependencies.Concat(resource.Inputs.PropertyDependencies.Values.SelectMany(urns => urns))
                .Where(names.ContainsKey)
                .Select(urn => (From: BoxOf(resource.Inputs.Urn), To: BoxOf(urn))))
            .Where(arrow => arrow.From != arrow.To && ids.ContainsKey(arrow.From) && ids.ContainsKey(arrow.To))
            .Select(arrow => (ids[arrow.From], ids[arrow.To]))
            .Distinct()
            .OrderBy(arrow => arrow, Comparer<(string, string)>.Create((left, right) => string.CompareOrdinal($"{left.Item1} {left.Item2}", $"{right.Item1} {right.Item2}")));
    }

    private static string ShortType(string type) => type[(type.LastIndexOf(':') + 1)..];

    // Mermaid reads a label as HTML.
    private static string Text(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
}
