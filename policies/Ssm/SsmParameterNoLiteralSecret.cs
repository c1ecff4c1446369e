using Platform.Policies.Secrets;
using Pulumi.Policy.Aws.Ssm;

namespace Platform.Policies.Ssm;

/// <summary>Parameters hold no literal secret.</summary>
/// <remarks>
/// A literal stands in the program and in the state in clear text. The value of a SecureString has to be marked as a secret or
/// never be kept; what looks like a known kind of credential must not be in a plain parameter.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-securestring.html"/>
[Policy("ssm-parameter-no-literal-secret", Severity.Critical,
    Remediation = "Mark `value` as a secret, or use `valueWo`.")]
public sealed class SsmParameterNoLiteralSecret : ResourcePolicy<ParameterView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            type: SecureString
            value: { fn::secret: hunter2 }
            """),
        Bad("""
            type: SecureString
            value: hunter2
            """),
    ];

    protected override Truth Holds(ParameterView resource) =>
        resource.Type.Is("SecureString").Implies(AnyView.Of(resource.Value.Node).IsSecretOrAbsent()) & IsHarmless(resource.Value)
            & IsHarmless(resource.InsecureValue);

    // A value that is marked is hidden in the state; whether it belongs here is for the type to say.
    private static Truth IsHarmless(Value<string> value) => value.Node.IsSecret
        ? Truth.True
        : (!value.Satisfies(text => SecretPatterns.Find(text) is not null, "a credential"))
            .Blaming(value.Node, "nothing secret", "a credential in clear text");
}
