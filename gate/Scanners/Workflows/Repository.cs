using Platform.Gate.Sources;
using YamlDotNet.RepresentationModel;

namespace Platform.Gate.Scanners.Workflows;

/// <summary>The files of a repository that decide how it is built and deployed.</summary>
internal sealed class Repository
{
    // Files about Dockerfiles rather than such files themselves.
    private static readonly HashSet<string> OtherExtensions = new(StringComparer.OrdinalIgnoreCase) { ".cs", ".md", ".txt", ".dockerignore", ".py", ".go", ".js", ".ts", ".rs", ".java", ".json", ".yml", ".yaml" };

    // Far above what people write; far below what it takes long to judge.
    private const long Largest = 1024 * 1024;

    private static readonly string[] OwnerFiles = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"];

    private readonly List<string> _failures = [];

    private Repository(string root, IEnumerable<string> files)
    {
        Root = root;
        var workflows = new List<Workflow>();
        var actions = new List<ActionFile>();
        var dockerfiles = new List<SourceText>();
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            Files.Add(file);
            if (IsWorkflow(file)) Read(file, (source, node) => workflows.Add(new(source, node) { ReadFile = Script }));
            else if (Path.GetFileName(file) is "action.yml" or "action.yaml") Read(file, (source, node) => actions.Add(new(source, node) { ReadFile = Script }));
            else if (IsDockerfile(file) && Text(file) is { } text) dockerfiles.Add(text);
            else if (file is ".github/dependabot.yml" or ".github/dependabot.yaml") Read(file, (source, node) => Dependabot = (source, node));
        }

        Workflows = workflows;
        Actions = actions;
        Dockerfiles = dockerfiles;
        if (OwnerFiles.FirstOrDefault(file => File.Exists(Path.Combine(root, file))) is { } owners) CodeOwners = Text(owners);
    }

    public string Root { get; }

    /// <summary>The path of every file, relative to the root.</summary>
    public HashSet<string> Files { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<Workflow> Workflows { get; }

    public IReadOnlyList<ActionFile> Actions { get; }

    public IReadOnlyList<SourceText> Dockerfiles { get; }

    public SourceText? CodeOwners { get; }

    public (SourceText Source, YamlMappingNode Root)? Dependabot { get; private set; }

    /// <summary>Files that could not be read, each told in a sentence.</summary>
    public IReadOnlyList<string> Failures => _failures;

    /// <exception cref="InputException">There is no such folder, or nothing in it to judge.</exception>
    public static Repository Read(string path)
    {
        if (!Directory.Exists(path)) throw new InputException($"{path} is not a folder: name the root of a repository.");
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var repository = new Repository(root, FileTree.Walk(root));
        return repository.Workflows.Count + repository.Actions.Count + repository.Dockerfiles.Count + repository._failures.Count > 0
            ? repository
            : throw new InputException($"{path} has no .github/workflows, no action.yml and no Dockerfile: nothing could be judged. Name the root of a repository.");
    }

    public ActionFile? Action(ActionReference? reference) =>
        reference is { Kind: ActionKind.Local } ? Actions.FirstOrDefault(action => action.Folder == reference.Name) : null;

    public Workflow? Called(Job job) =>
        job.Uses?.Value is { } uses && uses.StartsWith("./", StringComparison.Ordinal) ? Workflows.FirstOrDefault(workflow => workflow.Path == uses[2..]) : null;

    private static bool IsWorkflow(string file) =>
        Path.GetExtension(file) is ".yml" or ".yaml" && Path.GetDirectoryName(file)?.Replace('\\', '/') == ".github/workflows";

    private static bool IsDockerfile(string file)
    {
        var name = Path.GetFileName(file);
        return name is "Dockerfile" or "Containerfile"
            || (name.StartsWith("Dockerfile.", StringComparison.Ordinal) && !OtherExtensions.Contains(Path.GetExtension(name)))
            || name.EndsWith(".Dockerfile", StringComparison.Ordinal);
    }

    private void Read(string file, Action<SourceText, YamlMappingNode> add)
    {
        if (Text(file) is not { } source) return;
        try
        {
            if (source.Parse() is YamlMappingNode node) add(source, node);
            else _failures.Add($"{file} is not a map: a workflow or an action is written as `name: …`, `on: …` and so on.");
        }
        catch (InputException exception)
        {
            _failures.Add(exception.Message);
        }
    }

    // A job may have the repository in a folder of its own, such as `base/scripts/deploy.sh`: parts at the front are dropped until a file
    // is found.
    private string? Script(string path)
    {
        for (var rest = path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path; rest.Length > 0; rest = rest[(rest.IndexOf('/', StringComparison.Ordinal) + 1)..])
        {
            if (Files.Contains(rest)) return Text(rest)?.Text;
            if (!rest.Contains('/', StringComparison.Ordinal)) return null;
        }

        return null;
    }

    private SourceText? Text(string file)
    {
        try
        {
            FileSystemInfo path = new FileInfo(Path.Combine(Root, file));

            // GitHub takes a link for the text it is made of; what it leads to outside is nobody's business here.
            if (path.ResolveLinkTarget(returnFinalTarget: true) is { } target)
            {
                if (!target.FullName.StartsWith(Root + Path.DirectorySeparatorChar, StringComparison.Ordinal)) return Refuse($"{file} is a link that leads out of the repository. Put the file itself there.");
                path = target;
            }

            return new FileInfo(path.FullName).Length <= Largest
                ? new(file, File.ReadAllText(path.FullName))
                : Refuse($"{file} is larger than {Largest / 1024} KB, so it is not judged. Split it.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Refuse($"{file} cannot be read: {exception.Message.TrimEnd(' ', ':')}");
        }
    }

    private SourceText? Refuse(string failure)
    {
        if (!_failures.Contains(failure)) _failures.Add(failure);
        return null;
    }
}
