using Aws.Iam;
using Platform.Policies.Documents;

namespace Platform.Policies.Kms;

/// <summary>Only the root of the account holds every right on a key.</summary>
/// <remarks>
/// The root entry keeps a key manageable, and hands the decision to IAM. Anybody else with <c>kms:*</c> can decrypt, hand the key
/// on, and delete it, and with it everything it encrypts.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html"/>
[Policy("kms-key-policy-no-full-grant", Severity.Medium,
    Remediation = "List the actions that the principal needs instead of `kms:*`.")]
public sealed class KmsKeyPolicyNoFullGrant : AccessPolicy
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            policy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement:
                  - { Effect: Allow, Principal: { AWS: "arn:aws:iam::123456789012:root" }, Action: "kms:*", Resource: "*" }
            """),
        Bad("""
            policy:
              fn::toJSON:
                Version: "2012-10-17"
                Statement:
                  - { Effect: Allow, Principal: { AWS: "arn:aws:iam::123456789012:role/web" }, Action: "kms:*", Resource: "*" }
            """),
    ];

    public override IReadOnlyList<string> Types =>
        ["aws:kms/key:Key", "aws:kms/keyPolicy:KeyPolicy", "aws:kms/replicaKey:ReplicaKey", "aws:kms/externalKey:ExternalKey"];

    protected override string Expected => "actions by name for any principal but the account's root";

    protected override Answer Finds(PolicyDocument document) => Statements.Ask(document, statement =>
        Statements.Allows(statement)
            .And(Statements.HasAction(statement, "*", "kms:*"))
            .And(Statements.AllPrincipals(statement, principal => principal.Kind == PrincipalKind.Aws && Accounts.IsRoot(principal.Text.Value)).Not()));
}
