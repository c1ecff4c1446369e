using System.Globalization;
using Platform.Gate.Reports;
using Pulumi.Protocol;

namespace Platform.Gate.Findings;

/// <summary>One property before and after a remediation. What is secret shows neither.</summary>
/// <param name="Steps">The place: names of members, and indices of list elements as digits.</param>
/// <param name="Path">The place, as a property path.</param>
/// <param name="Before">The value before; null when there was none.</param>
/// <param name="After">The value after; null when there is none.</param>
internal sealed record PropertyChange(IReadOnlyList<string> Steps, string Path, PropertyValue? Before, PropertyValue? After)
{
    /// <summary>The smallest differences between two bags, in the order of the later one.</summary>
    public static IReadOnlyList<PropertyChange> Between(PropertyMap before, PropertyMap after)
    {
        var changes = new List<PropertyChange>();
        Compare(before, after, [], string.Empty, changes);
        return changes;
    }

    public override string ToString() => (Before, After) switch
    {
        (null, { } after) => $"{Path} was not set, is now {ReportJson.Text(after)}",
        ({ } before, null) => $"{Path} was {ReportJson.Text(before)}, is no longer set",
        ({ } before, { } after) => $"{Path} was {ReportJson.Text(before)}, is now {ReportJson.Text(after)}",
        _ => Path,
    };

    private static void Compare(PropertyMap before, PropertyMap after, IReadOnlyList<string> steps, string path, List<PropertyChange> changes)
    {
        foreach (var (name, value) in after) Compare(before[name], value, [.. steps, name], Member(path, name), changes);
        foreach (var (name, value) in before.Where(member => after[member.Key] is null)) changes.Add(new([.. steps, name], Member(path, name), value, null));
    }

    private static void Compare(PropertyValue? before, PropertyValue after, IReadOnlyList<string> steps, string path, List<PropertyChange> changes)
    {
        if (before is not null && PropertyValue.DeepEquals(before, after)) return;
        if (before is { IsSecret: false, Map: { } oldMap } && after is { IsSecret: false, Map: { } newMap })
        {
            Compare(oldMap, newMap, steps, path, changes);
        }
        else if (before is { IsSecret: false, List: { } oldList } && after is { IsSecret: false, List: { } newList } && oldList.Count == newList.Count)
        {
            for (var index = 0; index < newList.Count; index++)
            {
                var digits = index.ToString(CultureInfo.InvariantCulture);
                Compare(oldList[index], newList[index], [.. steps, digits], $"{path}[{digits}]", changes);
            }
        }
        else
        {
            changes.Add(new(steps, path, before, after));
        }
    }

    private static string Member(string path, string name) =>
        name.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '-' or '$') ? path.Length == 0 ? name : $"{path}.{name}" : $"{path}[\"{name}\"]";
}
