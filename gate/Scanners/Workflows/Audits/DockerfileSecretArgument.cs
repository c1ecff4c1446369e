using System.Text.RegularExpressions;
using Pulumi.Policy;

namespace Platform.Gate.Scanners.Workflows.Audits;

internal sealed partial class DockerfileSecretArgument() : DockerfileAudit(new()
{
    Name = "dockerfile-secret-argument",
    Severity = Severity.High,
    Description = "Secrets do not come into an image as build arguments or environment variables.",
    Rationale = "Both stay in the image's history and configuration, for everybody who can pull it.",
    Remediation = "Use `RUN --mount=type=secret`, or give the secret to the running container.",
    Links = ["https://docs.docker.com/reference/build-checks/secrets-used-in-arg-or-env/"],
})
{
    public override string Good => "FROM alpine:3.22\nARG VERSION\nENV TOKEN_FILE=/run/secrets/token\nRUN --mount=type=secret,id=token ./build\n";

    public override string Bad => """
        FROM alpine:3.22
        ARG NPM_TOKEN # here
        ENV A=b DB_PASSWORD=hunter2 # here
        """;

    protected override IEnumerable<Flaw> Judge(Dockerfile file) =>
        from instruction in file.Instructions
        where instruction.Name is "ARG" or "ENV"
        from Match match in Variable().Matches(instruction.Arguments)
        where SecretName().IsMatch(match.Groups[1].Value)
        select file.Flaw(instruction, $"`{instruction.Name} {match.Groups[1].Value}` stays in the image");

    [GeneratedRegex(@"(?:^|\s)([A-Za-z_]\w*)(?==|\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Variable();

    [GeneratedRegex("(?:^|_)(?:PASSWORD|PASSWD|PASSPHRASE|SECRET|TOKEN|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY|CREDENTIALS?)(?:_ID)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SecretName();
}
