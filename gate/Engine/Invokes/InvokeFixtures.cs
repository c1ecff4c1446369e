using Platform.Gate.Sources;
using Pulumi.Protocol;

namespace Platform.Gate.Engine;

/// <summary>
/// Answers that the user gives: a YAML or JSON list of <c>{ token, args, return }</c>. The first entry whose token is the function's, and whose
/// <c>args</c>, where it has some, are among the call's, answers. The text <c>${unknown}</c> anywhere in <c>return</c> is unknown.
/// </summary>
public sealed class InvokeFixtures
{
    private const string UnknownText = "${unknown}";

    private readonly IReadOnlyList<(string Token, PropertyMap Arguments, PropertyMap Result)> _answers;

    private InvokeFixtures(IReadOnlyList<(string Token, PropertyMap Arguments, PropertyMap Result)> answers) => _answers = answers;

    /// <summary>No answers.</summary>
    public static InvokeFixtures None { get; } = new([]);

    /// <summary>Reads a file of answers.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InputException">It cannot be read, or is not of that form.</exception>
    public static InvokeFixtures Read(string path)
    {
        var content = YamlFile.ReadNode(path) is { } node ? YamlFile.ToValue(node, path) : PropertyValue.Null;
        if (content.List is not { } list) throw Malformed(path, "it is not a list");
        return new([.. list.Select((entry, index) =>
        {
            if (entry.Map is not { } map || map["token"]?.Text is not { Length: > 0 } token) throw Malformed(path, $"entry {index + 1} has no token");
            if (map["return"]?.Map is not { } result) throw Malformed(path, $"entry {index + 1} ({token}) has no `return`");
            return (token, map["args"]?.Map ?? PropertyMap.Empty, PropertyTree.Rewrite(result, Unknown));
        })]);
    }

    internal PropertyMap? Answer(InvokeCall call) =>
        _answers.FirstOrDefault(answer => SameToken(answer.Token, call.Token) && IsAmong(answer.Arguments, call.Arguments)).Result;

    // aws:ec2/getAmi:getAmi may be written aws:ec2:getAmi, as Pulumi YAML does.
    private static bool SameToken(string given, string token) =>
        given == token || (given.Split(':') is [var package, var module, var name] && token == $"{package}:{module}/{name}:{name}");

    private static bool IsAmong(PropertyMap wanted, PropertyMap given) =>
        wanted.All(argument => given.TryGet(argument.Key, out var value) && PropertyValue.DeepEquals(argument.Value, value));

    private static PropertyValue? Unknown(PropertyValue value) => value.Text == UnknownText ? PropertyValue.Unknown : null;

    private static InputException Malformed(string path, string what) =>
        new($"{Shown.Path(path)} is not a file of function results: {what}. Write a list of entries such as `- {{ token: aws:ec2:getAmi, return: {{ id: ami-0123456789abcdef0 }} }}`.");
}
