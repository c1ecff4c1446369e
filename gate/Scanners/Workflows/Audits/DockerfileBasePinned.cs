using Pulumi.Policy;

namespace Platform.Gate.Scanners.Workflows.Audits;

internal sealed class DockerfileBasePinned() : DockerfileAudit(new()
{
    Name = "dockerfile-base-pinned",
    Severity = Severity.Medium,
    Description = "Base images are pinned by digest.",
    Rationale = "A tag can be moved: the same Dockerfile builds another image tomorrow, and nobody decided that.",
    Remediation = "Write `FROM name:tag@sha256:…`.",
    Links = ["https://docs.docker.com/build/building/best-practices/#pin-base-image-versions"],
})
{
    public override string Good => """
        FROM alpine:3.22@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef AS build
        FROM scratch
        COPY --from=build /x /x
        """;

    public override string Bad => """
        ARG BASE=alpine:3.22
        FROM ${BASE} AS build # here
        FROM build
        """;

    protected override IEnumerable<Flaw> Judge(Dockerfile file) =>
        file.Bases.Where(stage => !stage.Base.Contains("@sha256:", StringComparison.Ordinal)).Select(stage => file.Flaw(stage.From, $"the base image '{stage.Base}' is named by tag, expected a digest"));
}
