using Platform.Gate.Scanners.Workflows.Expressions;
using Pulumi.Policy;
using YamlDotNet.RepresentationModel;

namespace Platform.Gate.Scanners.Workflows.Audits;

internal sealed class UnpinnedImage() : RepositoryAudit(new()
{
    Name = "workflow-unpinned-image",
    Severity = Severity.Medium,
    Description = "Container images of jobs, services and actions are pinned by digest.",
    Rationale = "A tag of an image can be moved; what it names next time runs beside the job's secrets.",
    Remediation = "Write `image: name:tag@sha256:…`.",
    Links = ["https://docs.zizmor.sh/audits/#unpinned-images"],
})
{
    private const string Digest = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    public override string Good => $$"""
        on: push
        jobs:
          test:
            runs-on: ubuntu-24.04
            container: node:22@{{Digest}}
            services:
              database: { image: 'postgres:17@{{Digest}}' }
            steps:
              - uses: docker://alpine@{{Digest}}
        """;

    public override string Bad => """
        on: push
        jobs:
          test:
            runs-on: ubuntu-24.04
            strategy:
              matrix:
                image: [node:22, node:24]
            container: ${{ matrix.image }} # here
            services:
              database:
                image: postgres:17 # here
            steps:
              - uses: docker://alpine:3 # here
        """;

    public override IEnumerable<(string File, IReadOnlyList<Flaw> Flaws)> Judge(AuditContext context) =>
        context.Repository.Workflows.Concat<StepsFile>(context.Repository.Actions).Select(file => (file.Path, (IReadOnlyList<Flaw>)[.. Judge(file)]));

    private static IEnumerable<Flaw> Judge(StepsFile file)
    {
        foreach (var use in file.Uses)
        {
            if (use.Action is { Kind: ActionKind.Image, IsPinned: false }) yield return use.Flaw(Message(use.Action.Name));
        }

        if (file is Workflow workflow)
        {
            foreach (var flaw in workflow.Jobs.SelectMany(Judge)) yield return flaw;
        }
        else if (file.Root.At("runs").At("image") is YamlScalarNode { Value: { } image } node && image.StartsWith("docker://", StringComparison.Ordinal) && !IsPinned(image))
        {
            yield return file.Flaw(node, "runs.image", Message(image));
        }
    }

    private static IEnumerable<Flaw> Judge(Job job)
    {
        var images = job.Node.At("services").Members().Select(service => (Node: service.Value.At("image") as YamlScalarNode, Path: $"services.{service.Key.Value}.image"))
            .Prepend((Node: (job.Node.At("container") as YamlScalarNode) ?? job.Node.At("container").At("image") as YamlScalarNode, Path: "container"));
        foreach (var (node, path) in images)
        {
            if (node is not null && Values(job, node).FirstOrDefault(image => !IsPinned(image)) is { } image) yield return job.Flaw(node, path, Message(image));
        }
    }

    // A matrix tells its values; what another expression gives is not known here.
    private static IEnumerable<string> Values(Job job, YamlScalarNode node)
    {
        if (node.Value is not { Length: > 0 } text) return [];
        return Expansion.In(text) switch
        {
            [] => [text],
            [{ Expression: Member { Target: Context, Name: var name } member }] when member.Is("matrix", name.ToLowerInvariant()) =>
                job.Node.At("strategy").At("matrix").At(name).Texts().Where(value => Expansion.In(value).Count == 0),
            _ => [],
        };
    }

    private static bool IsPinned(string image) => image.Contains("@sha256:", StringComparison.Ordinal);

    private static string Message(string image) => $"the image '{image}' is named by tag, expected a digest";
}
