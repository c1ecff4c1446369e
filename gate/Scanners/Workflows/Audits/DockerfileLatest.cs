using Pulumi.Policy;

namespace Platform.Gate.Scanners.Workflows.Audits;

internal sealed class DockerfileLatest() : DockerfileAudit(new()
{
    Name = "dockerfile-latest",
    Severity = Severity.High,
    Description = "Base images name a version.",
    Rationale = "`latest`, said or meant, is another image every week; a build cannot be repeated, and a fix cannot be told from a break.",
    Remediation = "Name a version, best with its digest.",
    Links = ["https://docs.docker.com/build/building/best-practices/#pin-base-image-versions"],
})
{
    public override string Good => "FROM localhost:5000/alpine:3.22\nFROM alpine@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\n";

    public override string Bad => """
        FROM localhost:5000/alpine # here
        FROM --platform=linux/amd64 alpine:latest # here
        """;

    protected override IEnumerable<Flaw> Judge(Dockerfile file) =>
        file.Bases.Where(stage => !stage.Base.AsSpan().ContainsAny('@', '$') && Tag(stage.Base) is null or "latest")
            .Select(stage => file.Flaw(stage.From, $"the base image '{stage.Base}' names no version"));

    // A colon before the last slash belongs to the registry's port.
    private static string? Tag(string image)
    {
        var name = image[(image.LastIndexOf('/') + 1)..];
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? null : name[(colon + 1)..];
    }
}
