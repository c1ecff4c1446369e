using Platform.Policies.Secrets;
using Pulumi.Policy.Aws.Ssm;

namespace Platform.Policies.Ssm;

/// <summary>Parameters with the name of a credential are SecureStrings.</summary>
/// <remarks>
/// A plain parameter is shown to everybody who may list parameters. Names such as <c>/web/db/password</c> count.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-securestring.html"/>
[Policy("ssm-parameter-secure-string", Severity.Medium,
    Remediation = "Set `type` to `SecureString`.")]
[Control(Framework.Checkov, "CKV2_AWS_34")]
public sealed class SsmParameterSecureString : ResourcePolicy<ParameterView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            name: /web/db/password
            type: SecureString
            """),
        Bad("""
            name: /web/db/password
            type: String
            """),
    ];

    protected override Truth AppliesTo(ParameterView resource) =>
        resource.Name.Satisfies(name => CredentialNames.Contains(name[(name.LastIndexOf('/') + 1)..]), "the name of a credential");

    protected override Truth Holds(ParameterView resource) => resource.Type.Is("SecureString");
}
