using Platform.Policies.Secrets;
using Pulumi.Policy.Aws.Ecs;

namespace Platform.Policies.Ecs;

/// <summary>No secret is passed to a container as a plain environment variable.</summary>
/// <remarks>
/// An environment variable stands in clear text in the task definition, where everybody who may describe it reads it, in every
/// revision for ever, and in the state file. A value that the program marks as secret ends there just the same. Names such as
/// <c>DB_PASSWORD</c> count, unless the value is a path or an ARN; so do values that look like a known kind of credential.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/ecs-controls.html#ecs-8"/>
[Policy("ecs-container-no-secret-env", Severity.Critical,
    Remediation = "Put the value into Secrets Manager or a SecureString parameter, and name its ARN under `secrets` instead of `environment`.")]
[Control(Framework.Fsbp, "ECS.8")]
[Control(Framework.Nist, "CA-9(1)", "CM-2")]
[Control(Framework.Pci, "8.6.2")]
[Control(Framework.Trivy, "AVD-AWS-0036")]
public sealed class EcsContainerNoSecretEnv : ResourcePolicy<TaskDefinitionView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            containerDefinitions:
              fn::toJSON: [
                  { name: web, image: web, environment: [ { name: LOG_LEVEL, value: info } ],
                    secrets: [ { name: DB_PASSWORD, valueFrom: "arn:aws:ssm:eu-west-1:123456789012:parameter/db" } ] } ]
            """),
        Bad("""
            containerDefinitions:
              fn::toJSON: [ { name: web, image: web, environment: [ { name: DB_PASSWORD, value: hunter2 } ] } ]
            """),
    ];

    protected override Truth Holds(TaskDefinitionView resource) =>
        resource.Containers().All(container => container.Environment.All(IsHarmless));

    private static Truth IsHarmless(JsonView variable)
    {
        var value = variable["value"].AsText;
        var named = variable["name"].AsText.Satisfies(CredentialNames.Contains, "the name of a credential")
            & value.Satisfies(CredentialNames.CouldBeHeldBy, "the credential");
        var recognised = value.Satisfies(text => SecretPatterns.Find(text) is not null, "a credential");
        var marked = value.Node.IsSecret ? value.IsSet : Truth.False;
        return (!(named | recognised
            | marked)).Blaming(value.Node, "nothing secret: name its ARN under `secrets`", "a secret in clear text");
    }
}
