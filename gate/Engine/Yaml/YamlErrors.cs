using Platform.Gate.Sources;
using YamlDotNet.RepresentationModel;

namespace Platform.Gate.Engine.Yaml;

/// <summary>What a user is told of a mistake in a YAML program.</summary>
internal sealed class YamlErrors(string file)
{
    public InputException At(YamlNode node, string what) => new($"{Shown.Path(file)}({node.Start.Line},{node.Start.Column}): {what}");

    public InputException NotSupported(YamlNode node, string what) =>
        At(node, $"the gate does not support {what} in YAML programs. Run `pulumi preview --json > preview.json` and give the gate that file: `gate check preview.json`.");

    public InputException NotAMap(YamlNode node, string what) => At(node, $"{what} is not a map.");

    public InputException Unknown(YamlNode node, string name) =>
        At(node, $"{name} is neither a resource, a variable nor a configuration value of the program.");

    public InputException Cycle(YamlNode node, string name) => At(node, $"{name} depends on itself.");

    public InputException Malformed(YamlNode node, string text) => At(node, $"the interpolation in `{Shown.Line(text, 80)}` has no end. Write ${{name.property}}, and $${{ where you mean the text itself.");

    public InputException Arguments(YamlNode node, string function, string expected) => At(node, $"{function} takes {expected}.");
}
