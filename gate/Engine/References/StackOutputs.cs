using Platform.Gate.Sources;
using Pulumi.Protocol;

namespace Platform.Gate.Engine;

/// <summary>
/// Outputs of other stacks that the user gives: a YAML or JSON map of <c>project/stack</c> (or <c>organization/project/stack</c>) to the outputs, as
/// <c>pulumi stack output --json</c> prints them. <c>{ fn::secret: VALUE }</c> is secret, the text <c>${unknown}</c> unknown.
/// </summary>
public sealed class StackOutputs
{
    private readonly Dictionary<string, PropertyMap> _byStack;

    private StackOutputs(Dictionary<string, PropertyMap> byStack) => _byStack = byStack;

    /// <summary>No outputs.</summary>
    public static StackOutputs None { get; } = new([]);

    /// <summary>Reads files of outputs; of two for one stack the last stands.</summary>
    /// <param name="paths">The files.</param>
    /// <exception cref="InputException">One cannot be read, or is not of that form.</exception>
    public static StackOutputs Read(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var byStack = new Dictionary<string, PropertyMap>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var content = YamlFile.ReadNode(path) is { } node ? YamlFile.ToValue(node, path).Map : null;
            foreach (var (stack, outputs) in content ?? throw Malformed(path, "it is not a map"))
            {
                if (stack.Split('/') is not { Length: 2 or 3 }) throw Malformed(path, $"{stack} is not the name of a stack");
                byStack[stack] = PropertyTree.Rewrite(outputs.Map ?? throw Malformed(path, $"the outputs of {stack} are not a map"), Special);
            }
        }

        return new(byStack);
    }

    internal PropertyMap? Of(StackName stack) =>
        _byStack.GetValueOrDefault($"{stack.Organization}/{stack.Project}/{stack.Stack}") ?? _byStack.GetValueOrDefault($"{stack.Project}/{stack.Stack}");

    private static PropertyValue? Special(PropertyValue value)
    {
        if (value.Text == "${unknown}") return PropertyValue.Unknown;
        return value.Map is { Count: 1 } map && map["fn::secret"] is { } secret ? PropertyValue.Secret(PropertyTree.Rewrite(secret, Special)) : null;
    }

    private static InputException Malformed(string path, string what) =>
        new($"{Shown.Path(path)} is not a file of stack outputs: {what}. Write a map such as `network/prod: {{ vpcId: vpc-0123456789abcdef0 }}`.");
}
