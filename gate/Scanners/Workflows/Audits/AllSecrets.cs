using Platform.Gate.Scanners.Workflows.Expressions;
using Pulumi.Policy;

namespace Platform.Gate.Scanners.Workflows.Audits;

internal sealed class AllSecrets() : WorkflowAudit(new()
{
    Name = "workflow-all-secrets",
    Severity = Severity.High,
    Description = "A job reads single secrets, by name.",
    Rationale = "`toJSON(secrets)` and `secrets[…]` with a computed name put every secret into the job's memory, and in reach of each of its steps.",
    Remediation = "Name the secret: `${{ secrets.NAME }}`.",
    Links = ["https://docs.zizmor.sh/audits/#overprovisioned-secrets"],
})
{
    public override string Good => """
        - run: ./deploy
          env: { KEY: "${{ secrets['KEY'] }}", OTHER: '${{ secrets.OTHER }}' }
        """;

    public override string Bad => """
        - run: ./deploy
          env:
            ALL: ${{ toJSON(secrets) }} # here
            ONE: ${{ secrets[format('{0}_KEY', matrix.target)] }} # here
        """;

    protected override IEnumerable<Flaw> Judge(Workflow workflow, AuditContext context) =>
        Expansions.Below(workflow.Root)
            .Where(found => found.Expansion.Expression?.All.Any(part => part is Call call && call.Arguments.Any(argument => argument.Is("secrets")) || part is Element { Path: ["secrets", null] }) == true)
            .Select(found => workflow.Flaw(found.Scalar, found.Expansion.Text, $"`{found.Expansion.Text}` reads all secrets"));
}
