using System.Text.RegularExpressions;
using Pulumi.Policy;
using Pulumi.Protocol;
using YamlDotNet.RepresentationModel;

namespace Platform.Gate.Scanners.Workflows.Audits;

internal sealed class RoleAllowList() : StepAudit(new()
{
    Name = "workflow-role-allow-list",
    Severity = Severity.High,
    Description = "Workflows assume only the AWS roles that the configuration names.",
    Rationale = "A workflow is easily changed to assume another role that happens to trust the repository; the list makes that a decision.",
    Remediation = "Assume a role of the list, or add the role to the setting `roles` (`*` stands for any text; an expression is named as it is written).",
    Links = ["https://github.com/aws-actions/configure-aws-credentials#oidc"],
})
{
    public override string Good => """
        - uses: aws-actions/configure-aws-credentials@v6
          with: { role-to-assume: 'arn:aws:iam::111122223333:role/deploy' }
        """;

    public override string Bad => """
        - uses: aws-actions/configure-aws-credentials@v6
          with:
            role-to-assume: arn:aws:iam::999999999999:role/admin # here
        """;

    public override PropertyMap ExampleSettings => new([new("roles", PropertyValue.Of([PropertyValue.Of("arn:aws:iam::111122223333:role/*")]))]);

    protected override IEnumerable<Flaw> Judge(Step step, AuditContext context)
    {
        if (context.List("roles") is not { } roles || !step.IsAction("aws-actions/configure-aws-credentials")) yield break;
        if (step.With.At("role-to-assume") is YamlScalarNode { Value: { } role } node && !roles.Any(allowed => Matches(allowed, role.Trim())))
            yield return step.Flaw(node, "with.role-to-assume", $"'{role}' is not among the roles that the setting `roles` names");
    }

    private static bool Matches(string pattern, string text) =>
        Regex.IsMatch(text, $"^{Regex.Escape(pattern).Replace(@"\*", ".*", StringComparison.Ordinal)}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
}
