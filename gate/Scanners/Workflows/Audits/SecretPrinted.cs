using System.Text.RegularExpressions;
using Platform.Gate.Scanners.Workflows.Expressions;
using Pulumi.Policy;

namespace Platform.Gate.Scanners.Workflows.Audits;

internal sealed partial class SecretPrinted() : StepAudit(new()
{
    Name = "workflow-secret-printed",
    Severity = Severity.High,
    Description = "Scripts do not print secrets.",
    Rationale = "GitHub masks a secret in the log only as long as it is printed unchanged; step summaries and outputs are kept as they are.",
    Remediation = "Pass the secret on standard input or in an environment variable to what needs it, and print none of it.",
    Links = ["https://docs.github.com/en/actions/reference/security/secure-use#use-secrets-for-sensitive-information"],
})
{
    public override string Good => """
        - run: |
            echo "$TOKEN" | docker login --username me --password-stdin
            echo "::add-mask::$TOKEN"
          env: { TOKEN: '${{ secrets.TOKEN }}' }
        """;

    public override string Bad => """
        - run: |
            set -e
            echo "token: $TOKEN" # here
            echo "${{ secrets.OTHER }}" >> "$GITHUB_STEP_SUMMARY" # here
          env: { TOKEN: '${{ secrets.TOKEN }}' }
        """;

    protected override IEnumerable<Flaw> Judge(Step step, AuditContext context)
    {
        if (step.Run is not { Value: { } run } script) yield break;
        foreach (var (start, line) in Scripts.Lines(run))
        {
            if (!Print().IsMatch(line) || line.Contains("::add-mask::", StringComparison.Ordinal) || (Kept().IsMatch(line) && !Shown().IsMatch(line))) continue;
            var direct = Expansion.In(line).SelectMany(expansion => Expansions.Secrets(expansion.Expression));
            var variables = Variable().Matches(line).Select(match => match.Groups[1].Value)
                .SelectMany(name => Expansion.In(Scopes.Environment(step, name)).SelectMany(expansion => Expansions.Secrets(expansion.Expression)));
            if (direct.Concat(variables).FirstOrDefault() is { } secret) yield return step.Flaw(script, start, line, "run", $"the secret {secret} is printed");
        }
    }

    [GeneratedRegex(@"(?:^|[;&|(]\s*|\s)(?:echo|printf|Write-Output|Write-Host)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Print();

    // Into a file or another program.
    [GeneratedRegex(@"[|>]", RegexOptions.CultureInvariant)]
    private static partial Regex Kept();

    [GeneratedRegex(@"GITHUB_STEP_SUMMARY|GITHUB_OUTPUT|/dev/std(?:out|err)|>&[12]", RegexOptions.CultureInvariant)]
    private static partial Regex Shown();

    [GeneratedRegex(@"\$(?:env:|\{)?([A-Za-z_]\w*)", RegexOptions.CultureInvariant)]
    private static partial Regex Variable();
}
