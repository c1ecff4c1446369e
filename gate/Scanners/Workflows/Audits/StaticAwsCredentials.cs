using Platform.Gate.Scanners.Workflows.Expressions;
using Pulumi.Policy;
using YamlDotNet.RepresentationModel;

namespace Platform.Gate.Scanners.Workflows.Audits;

internal sealed class StaticAwsCredentials() : StepAudit(new()
{
    Name = "workflow-aws-static-credentials",
    Severity = Severity.High,
    Description = "Workflows reach AWS by assuming a role with OIDC, never with long-lived keys.",
    Rationale = "An access key that is stored as a secret works from anywhere, for everybody who ever saw it, until somebody rotates it.",
    Remediation = "Give `aws-actions/configure-aws-credentials` a `role-to-assume`, the job `id-token: write`, and delete the keys.",
    Links = ["https://docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-aws"],
})
{
    private static readonly string[] Names = ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"];

    public override string Good => """
        - uses: aws-actions/configure-aws-credentials@e6de054238d6b7531b4efff3b6587d9aade6a06c # v6.2.3
          with: { role-to-assume: 'arn:aws:iam::111122223333:role/deploy', aws-region: eu-central-1 }
        - run: aws sts get-caller-identity
          env: { AWS_REGION: eu-central-1 }
        """;

    public override string Bad => """
        - uses: aws-actions/configure-aws-credentials@e6de054238d6b7531b4efff3b6587d9aade6a06c # v6.2.3
          with:
            aws-access-key-id: ${{ secrets.KEY_ID }} # here
            aws-secret-access-key: ${{ secrets.KEY }} # here
        - run: aws s3 ls
          env:
            AWS_SECRET_ACCESS_KEY: ${{ secrets.KEY }} # here
        """;

    protected override IEnumerable<Flaw> Judge(Step step, AuditContext context)
    {
        // Keys that an earlier step's role gave are short-lived; those come from its outputs.
        foreach (var (key, value) in step.With.Members().Where(_ => step.IsAction("aws-actions/configure-aws-credentials")))
        {
            if (key.Value is "aws-access-key-id" or "aws-secret-access-key" && IsStored(value)) yield return step.Flaw(key, $"with.{key.Value}", $"'{key.Value}' gives a stored key, expected `role-to-assume`");
        }

        foreach (var (key, value) in step.Node.At("env").Members().Concat(step.Index == 0 ? Outer(step) : []))
        {
            if (Names.Contains(key.Value, StringComparer.OrdinalIgnoreCase) && IsStored(value)) yield return step.Flaw(key, $"env.{key.Value}", $"'{key.Value}' is set to a stored key, expected a role assumed with OIDC");
        }
    }

    private static IEnumerable<(YamlScalarNode Key, YamlNode Value)> Outer(Step step)
    {
        if (step.Job is not { } job) return [];
        var ofWorkflow = job.Workflow.Jobs[0] == job ? job.Workflow.Root.At("env").Members() : [];
        return job.Node.At("env").Members().Concat(ofWorkflow);
    }

    private static bool IsStored(YamlNode value) =>
        value is YamlScalarNode { Value.Length: > 0 } scalar
        && Expansion.In(scalar) is var expansions
        && (expansions.Count == 0 || expansions.Any(expansion => Expansions.Secrets(expansion.Expression).Any()));
}
