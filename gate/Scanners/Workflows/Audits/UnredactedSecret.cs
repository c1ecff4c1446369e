using Platform.Gate.Scanners.Workflows.Expressions;
using Pulumi.Policy;

namespace Platform.Gate.Scanners.Workflows.Audits;

internal sealed class UnredactedSecret() : WorkflowAudit(new()
{
    Name = "workflow-unredacted-secret",
    Severity = Severity.Medium,
    Description = "Secrets are used whole, not as parts of a structured one.",
    Rationale = "GitHub masks the secret as it is stored; a member taken out with `fromJSON` is another text, and is printed in clear.",
    Remediation = "Store each value as a secret of its own.",
    Links = ["https://docs.zizmor.sh/audits/#unredacted-secrets"],
})
{
    public override string Good => "- run: echo\n  env: { USER: '${{ secrets.USER }}' }";

    public override string Bad => """
        - run: ./login
          env:
            USER: ${{ fromJSON(secrets.LOGIN).user }} # here
        """;

    protected override IEnumerable<Flaw> Judge(Workflow workflow, AuditContext context) =>
        Expansions.Below(workflow.Root)
            .Where(found => found.Expansion.Expression?.All.OfType<Call>().Any(call => call.Calls("fromJSON") && call.Arguments.Any(argument => Expansions.Secrets(argument).Any())) == true)
            .Select(found => workflow.Flaw(found.Scalar, found.Expansion.Text, $"`{found.Expansion.Text}` takes a part out of a secret, which is then not masked"));
}
