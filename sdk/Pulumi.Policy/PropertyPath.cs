using System.Buffers;
using System.Globalization;
using System.Text;

namespace Pulumi.Policy;

/// <summary>Property paths as Pulumi writes them: <c>root.nested</c>, <c>root["quoted.name"]</c>, <c>root[0]</c>.</summary>
internal static class PropertyPath
{
    private static readonly SearchValues<char> Plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-$");

    public static void AppendName(StringBuilder path, string name)
    {
        if (name.Length > 0 && !name.AsSpan().ContainsAnyExcept(Plain))
        {
            if (path.Length > 0) path.Append('.');
            path.Append(name);
        }
        else
        {
            path.Append("[\"").Append(name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)).Append("\"]");
        }
    }

    /// <exception cref="FormatException">It is not a path.</exception>
    public static IReadOnlyList<Step> Parse(string path)
    {
        var steps = new List<Step>();
        for (var position = 0; position < path.Length;)
        {
            if (path[position] == '[')
            {
                steps.Add(path.AsSpan(position).StartsWith("[\"") ? Quoted(path, ref position) : Indexed(path, ref position));
                continue;
            }

            if (path[position] == '.') position++;
            var end = path.AsSpan(position).IndexOfAny('.', '[');
            end = end < 0 ? path.Length : position + end;
            if (end == position) throw NotAPath(path);
            steps.Add(new(path[position..end], -1));
            position = end;
        }

        return steps;
    }

    private static Step Quoted(string path, ref int position)
    {
        var name = new StringBuilder();
        for (position += 2; position < path.Length && path[position] != '"'; position++)
        {
            if (path[position] == '\\') position++;
            if (position < path.Length) name.Append(path[position]);
        }

        if (!path.AsSpan(Math.Min(position, path.Length)).StartsWith("\"]")) throw NotAPath(path);
        position += 2;
        return new(name.ToString(), -1);
    }

    private static Step Indexed(string path, ref int position)
    {
        var end = path.IndexOf(']', position);
        if (end < 0 || !int.TryParse(path.AsSpan(position + 1, end - position - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            throw NotAPath(path);
        position = end + 1;
        return new(null, index);
    }

    private static FormatException NotAPath(string path) => new($"'{path}' is not a property path; write it as in 'a.b[0]' or 'tags[\"a.b\"]'.");

    /// <summary>One step: a name, or the index of an element when the name is null.</summary>
    public readonly record struct Step(string? Name, int Index);
}
