using Platform.Policies.Documents;

namespace Platform.Policies.Governance;

/// <summary>No resource policy lets anybody in without naming them.</summary>
/// <remarks>
/// Vaults, registries, streams and domains have policies like buckets have, and are forgotten more easily. A condition on the
/// organization, the account or the source is accepted.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html"/>
[Policy("resource-policy-no-public-principal", Severity.Critical,
    Remediation = "Name the principals, or add a condition on `aws:PrincipalOrgID`.")]
[Control(Framework.Checkov, "CKV_AWS_167", "CKV_AWS_283")]
public sealed class ResourcePolicyNoPublicPrincipal : NoPublicPrincipal
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            accessPolicy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement:
                  - Effect: Allow
                    Principal: { AWS: "arn:aws:iam::123456789012:root" }
                    Action: "glacier:InitiateJob"
                    Resource: "*"
            """),
        Bad("""
            accessPolicy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement: [ { Effect: Allow, Principal: "*", Action: "glacier:InitiateJob", Resource: "*" } ]
            """),
    ];

    public override IReadOnlyList<string> Types =>
    [
        "aws:glacier/vault:Vault", "aws:schemas/registryPolicy:RegistryPolicy", "aws:vpclattice/authPolicy:AuthPolicy",
            "aws:kinesis/resourcePolicy:ResourcePolicy",
        "aws:mediastore/containerPolicy:ContainerPolicy", "aws:codeartifact/domainPermissions:DomainPermissions",
    ];

    protected override IReadOnlyList<string> Properties => ["accessPolicy", "policy", "policyDocument"];
}
