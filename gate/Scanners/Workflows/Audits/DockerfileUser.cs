using Pulumi.Policy;

namespace Platform.Gate.Scanners.Workflows.Audits;

internal sealed class DockerfileUser() : DockerfileAudit(new()
{
    Name = "dockerfile-non-root-user",
    Severity = Severity.High,
    Description = "The image does not run as root.",
    Rationale = "Who breaks into the program is root in the container, one kernel hole away from the host.",
    Remediation = "End the last stage with `USER` and a number or a name that is not root.",
    Links = ["https://docs.docker.com/build/building/best-practices/#user"],
})
{
    public override string Good => "FROM alpine:3.22 AS build\nUSER root\nFROM scratch\nUSER 10001:10001\nENTRYPOINT [\"/app\"]\n";

    public override string Bad => """
        FROM alpine:3.22
        USER app
        USER 0:0 # here
        """;

    protected override IEnumerable<Flaw> Judge(Dockerfile file)
    {
        if (file.Stages is not [.., var last]) yield break;
        var user = file.EffectiveUser(last);
        if (user is null && !RunsAsUser(file.Origin(last).Base)) yield return file.Flaw(last.From, "the last stage names no user, so it runs as root");
        else if (user?.Arguments.Split(':')[0].Trim() is "root" or "0") yield return file.Flaw(user, $"the image runs as '{user.Arguments}'");
    }

    // These bases say in their own configuration that they run as somebody else.
    private static bool RunsAsUser(string image) =>
        image.Contains("nonroot", StringComparison.Ordinal) || image.Contains("chiseled", StringComparison.Ordinal);
}
