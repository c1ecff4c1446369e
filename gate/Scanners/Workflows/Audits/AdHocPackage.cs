using System.Text.RegularExpressions;
using Pulumi.Policy;

namespace Platform.Gate.Scanners.Workflows.Audits;

internal sealed partial class AdHocPackage() : StepAudit(new()
{
    Name = "workflow-ad-hoc-package",
    Severity = Severity.Low,
    Description = "Packages are installed from a lock file, or in an exact version.",
    Rationale = "A package named without a version is whatever was published last, its install script included.",
    Remediation = "Add it to a project with a lock file (`npm ci`, `pip install --require-hashes -r`, a tool manifest), or name the version.",
    Links = ["https://docs.zizmor.sh/audits/#adhoc-packages"],
})
{
    public override string Good => """
        - run: |
            npm ci
            npm install -g typescript@5.9.3
            pip install -r requirements.txt
            pip install ruff==0.14.1
            dotnet tool install --global dotnet-stryker --version 5.1.0
        """;

    public override string Bad => """
        - run: |
            npm install -g typescript # here
            pip install --upgrade ruff # here
            dotnet tool install --global dotnet-stryker # here
            go install example.com/tool@latest # here
        """;

    protected override IEnumerable<Flaw> Judge(Step step, AuditContext context)
    {
        if (step.Run is not { Value: { } run } script) yield break;
        foreach (var (start, line) in Scripts.Lines(run))
        {
            if (Install().Match(line) is { Success: true } match && !Exact().IsMatch(line[match.Index..])) yield return step.Flaw(script, start, line, "run", $"`{match.Value.Trim()}` installs the newest version");
        }
    }

    [GeneratedRegex(
        """
        \b(?:npm|pnpm)\s+(?:install|i|add)\s+(?:-\S+\s+)*(?![-./~$])[@\w][\w./-]*
        |\b(?:yarn|bun)\s+(?:global\s+)?add\s+(?:-\S+\s+)*[@\w][\w./-]*
        |\bpip3?\s+install\s+(?:-(?!r\b|-requirement)\S+\s+)*(?![-./$])\w[\w.-]*
        |\bgem\s+install\s+(?:-\S+\s+)*(?![-./$])\w[\w.-]*
        |\bdotnet\s+tool\s+install\s+(?:-\S+\s+)*\w[\w.-]*
        |\bgo\s+install\s+\S+@latest
        |\bcargo\s+install\s+(?:-\S+\s+)*\w[\w-]*
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Install();

    [GeneratedRegex(@"[\w/]@v?\d|==|--version[= ]|\s-v[= ]?\d|\s-r\s|--requirement|--locked|--require-hashes|\.gem\b|\.tgz\b|\.whl\b", RegexOptions.CultureInvariant)]
    private static partial Regex Exact();
}
