using System.Text.RegularExpressions;
using Pulumi.Policy;

namespace Platform.Gate.Scanners.Workflows.Audits;

internal sealed partial class DownloadAndRun() : StepAudit(new()
{
    Name = "workflow-download-and-run",
    Severity = Severity.High,
    Description = "Scripts from the network are not run unseen.",
    Rationale = "Whoever controls the server, or the name, runs commands with the job's token; nothing tells that they changed.",
    Remediation = "Download a fixed version, compare its SHA-256 with one in the workflow, then run it.",
    Links = ["https://docs.github.com/en/actions/reference/security/secure-use"],
})
{
    public override string Good => """
        - run: |
            curl -fsSLo tool.sh https://example.com/tool-1.2.3.sh
            echo "$SHA256  tool.sh" | sha256sum --check
            bash tool.sh
            # curl https://example.com | sh
        """;

    public override string Bad => """
        - run: |
            curl -fsSL https://example.com/install.sh | sudo bash # here
            bash <(wget -qO- https://example.com/install.sh) # here
            sh -c "$(curl -fsSL https://example.com/install.sh)" # here
            iwr https://example.com/install.ps1 | iex # here
        """;

    protected override IEnumerable<Flaw> Judge(Step step, AuditContext context)
    {
        if (step.Run is not { Value: { } run } script) yield break;
        foreach (Match match in Pattern().Matches(Scripts.Code(run)))
            yield return step.Flaw(script, match.Index, match.Value, "run", "what the network answers is run as a script");
    }

    [GeneratedRegex(
        """
        \b(?:curl|wget)\b(?:\\\n|[^\n|;])*\|(?:\s*tee\b[^\n|]*\|)?\s*(?:sudo\s+(?:-\w+\s+)*)?(?:env\s+(?:\w+=\S*\s+)*)?(?:\S*/)?(?:ba|z|da|k)?(?:sh|python3?|node|perl|ruby|pwsh)\b
        |\b(?:ba|z|da)?sh\s+<\(\s*(?:curl|wget)\b[^\n]*
        |(?:\b(?:ba|z|da)?sh\s+-\w*c|\beval|\bsource|(?<=\s)\.)\s+["']?(?:\$\(|`|<\()\s*(?:curl|wget)\b[^\n]*
        |\b(?:iwr|irm|Invoke-WebRequest|Invoke-RestMethod)\b[^\n|]*\|\s*(?:iex|Invoke-Expression)\b
        |\b(?:iex|Invoke-Expression)\b[^\n]*\b(?:iwr|irm|Invoke-WebRequest|DownloadString)\b
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();
}
