using System.Text.RegularExpressions;
using Platform.Gate.Scanners.Workflows.Expressions;
using Pulumi.Policy;
using YamlDotNet.RepresentationModel;

namespace Platform.Gate.Scanners.Workflows.Audits;

internal sealed partial class TrustedPublishing() : StepAudit(new()
{
    Name = "workflow-trusted-publishing",
    Severity = Severity.Medium,
    Description = "Packages are published with an identity token, not with a stored one.",
    Rationale = "A registry's token that is stored as a secret publishes from anywhere, for everybody who ever saw it.",
    Remediation = "Set up trusted publishing at the registry and give the job `id-token: write`.",
    Links = ["https://docs.zizmor.sh/audits/#use-trusted-publishing"],
})
{
    public override string Good => """
        - uses: pypa/gh-action-pypi-publish@v1
        - run: npm publish
        """;

    public override string Bad => """
        - uses: pypa/gh-action-pypi-publish@v1
          with:
            password: ${{ secrets.PYPI }} # here
        - run: |
            npm publish # here
          env: { NODE_AUTH_TOKEN: '${{ secrets.NPM }}' }
        - run: dotnet nuget push out/*.nupkg --api-key "$KEY" # here
          env: { KEY: '${{ secrets.NUGET }}' }
        """;

    protected override IEnumerable<Flaw> Judge(Step step, AuditContext context)
    {
        if (step.IsAction("pypa/gh-action-pypi-publish") && step.With.At("password") is YamlScalarNode { Value.Length: > 0 } password)
            yield return step.Flaw(password, "with.password", "the package is published with a stored token");
        if (step.Run is not { Value: { } run } script || !Scopes.Environments(step).SelectMany(Expansions.Below).Any(found => Expansions.Secrets(found.Expansion.Expression).Any())) yield break;
        foreach (Match match in Publish().Matches(Scripts.Code(run))) yield return step.Flaw(script, match.Index, match.Value, "run", "the package is published with a stored token");
    }

    [GeneratedRegex(@"\b(?:npm|pnpm|bun)\s+publish\b|\byarn\s+npm\s+publish\b|\bcargo\s+publish\b|\bgem\s+push\b|\btwine\s+upload\b|\buv\s+publish\b|\bdotnet\s+nuget\s+push\b", RegexOptions.CultureInvariant)]
    private static partial Regex Publish();
}
