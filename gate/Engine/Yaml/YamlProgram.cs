using Grpc.Core;
using Platform.Gate.Sources;
using YamlDotNet.RepresentationModel;

namespace Platform.Gate.Engine.Yaml;

/// <summary>A program in Pulumi YAML, run by the gate itself: the <c>resources</c>, <c>variables</c> and <c>outputs</c> of <c>Pulumi.yaml</c> or <c>Main.yaml</c>.</summary>
internal sealed class YamlProgram : IProgram
{
    private YamlProgram(string file, YamlErrors errors, YamlMappingNode root)
    {
        File = file;
        Errors = errors;
        Variables = Section(root, "variables");
        Resources = Section(root, "resources");
        Outputs = Section(root, "outputs");
        if (Find(root, "components") is { } components) throw errors.NotSupported(components, "components");
        foreach (var name in Variables.Keys.Where(Resources.ContainsKey)) throw errors.At(Variables[name], $"{name} is both a variable and a resource.");
    }

    public string File { get; }

    public YamlErrors Errors { get; }

    public IReadOnlyDictionary<string, YamlNode> Variables { get; }

    public IReadOnlyDictionary<string, YamlNode> Resources { get; }

    public IReadOnlyDictionary<string, YamlNode> Outputs { get; }

    public static YamlProgram Read(PulumiProject project)
    {
        if (project.RuntimeOptions["compiler"] is not null)
            throw new InputException($"{Shown.Path(project.File)} has its program made by a compiler, which the gate does not run. Make the YAML file first, and take `compiler` out of the runtime's options.");
        var main = Path.Combine(project.ProgramDirectory, "Main.yaml");
        var file = System.IO.File.Exists(main) ? main : project.File;
        var errors = new YamlErrors(file);
        return YamlFile.ReadNode(file) switch
        {
            YamlMappingNode root => new(file, errors, root),
            null => throw ProjectErrors.Empty(file),
            { } other => throw errors.NotAMap(other, "the program"),
        };
    }

    public async Task<string?> RunAsync(PreviewDeployment deployment, CancellationToken cancellationToken)
    {
        try
        {
            await new YamlRun(this, deployment).RunAsync(cancellationToken).ConfigureAwait(false);
            return null;
        }
        catch (InputException exception)
        {
            return exception.Message;
        }
        catch (RpcException exception)
        {
            return ProgramErrors.Refused(deployment.Project, deployment.Stack, exception.Status.Detail);
        }
    }

    /// <summary>The member of a map; null when there is none.</summary>
    public static YamlNode? Find(YamlMappingNode map, string name) =>
        map.Children.FirstOrDefault(child => (child.Key as YamlScalarNode)?.Value == name).Value;

    private Dictionary<string, YamlNode> Section(YamlMappingNode root, string name) => Find(root, name) switch
    {
        null or YamlScalarNode { Value: "" or null } => new(StringComparer.Ordinal),
        YamlMappingNode map => map.Children.ToDictionary(child => (child.Key as YamlScalarNode)?.Value ?? throw Errors.At(child.Key, "a name is not a text."), child => child.Value, StringComparer.Ordinal),
        { } other => throw Errors.NotAMap(other, name),
    };
}
