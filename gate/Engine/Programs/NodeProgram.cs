using System.Globalization;

namespace Platform.Gate.Engine;

/// <summary>
/// A TypeScript or JavaScript program, run by the <c>@pulumi/pulumi</c> of its own <c>node_modules</c> as Pulumi's language host runs it
/// (pulumi/pulumi, sdk/nodejs/cmd/pulumi-language-nodejs).
/// </summary>
internal sealed class NodeProgram : ProcessProgram
{
    // Node of today hangs, and takes gigabytes, when it colours a stack trace with a path such as node_modules/@pulumi/resource.ts, which is what
    // the source maps of the SDK have, and which is how the SDK prints every error of a program (pulumi/pulumi#20567). Errors are printed plain.
    private const string PlainErrors =
        "import util from 'node:util';const inspect=util.inspect;"
        + "util.inspect=Object.assign((value,options,...rest)=>inspect(value,value instanceof Error&&options?.colors?{...options,colors:false}:options,...rest),inspect);";

    private readonly string _node;
    private readonly string _runner;

    private NodeProgram(string node, string runner)
    {
        _node = node;
        _runner = runner;
    }

    public static NodeProgram Find(PulumiProject project, PreviewOptions options)
    {
        var node = Executables.Find("node", options.Environment) ?? throw ProgramErrors.NoNode(project);
        return new(node, NodeModules.Find(project.ProgramDirectory, "@pulumi/pulumi/cmd/run") ?? throw ProgramErrors.NoNodeSdk(project));
    }

    protected override ProgramStart StartOf(PreviewDeployment deployment, string engineAddress)
    {
        var project = deployment.Project;
        var environment = ProgramEnvironment.Of(deployment.Options.Environment);
        environment["PULUMI_CONFIG"] = ProgramEnvironment.ConfigJson(deployment.Configuration, ":config:");
        environment["PULUMI_CONFIG_SECRET_KEYS"] = ProgramEnvironment.SecretKeysJson(deployment.Configuration);
        if (project.RuntimeOptions["typescript"]?.Bool != false) environment["PULUMI_NODEJS_TYPESCRIPT"] = "true";
        if (TsConfig(project) is { } tsConfig) environment["PULUMI_NODEJS_TSCONFIG_PATH"] = tsConfig;
        return new ProgramStart
        {
            FileName = _node,
            Arguments =
            [
                .. (project.RuntimeOptions["nodeargs"]?.Text ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries),
                $"--import=data:text/javascript,{Uri.EscapeDataString(PlainErrors)}",
                _runner,
                "--monitor", engineAddress,
                "--engine", engineAddress,
                "--organization", deployment.Options.Organization,
                "--project", project.Name,
                "--root-directory", project.Directory,
                "--stack", deployment.Stack,
                "--pwd", project.ProgramDirectory,
                "--dry-run",
                "--parallel", deployment.Options.Parallel.ToString(CultureInfo.InvariantCulture),
                project.EntryPoint,
            ],
            WorkingDirectory = project.ProgramDirectory,
            Environment = environment,
        };
    }

    private static string? TsConfig(PulumiProject project)
    {
        if (project.RuntimeOptions["tsconfig"]?.Text is { Length: > 0 } given) return Path.GetFullPath(given, project.Directory);
        var path = Path.Combine(project.ProgramDirectory, "tsconfig.json");
        return File.Exists(path) ? path : null;
    }
}
