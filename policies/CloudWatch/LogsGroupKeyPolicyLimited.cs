using Aws.Iam;
using Platform.Policies.Documents;
using Pulumi.Policy.Aws.CloudWatch;
using Pulumi.Policy.Aws.Kms;

namespace Platform.Policies.CloudWatch;

/// <summary>The key of a log group serves CloudWatch Logs for named groups only.</summary>
/// <remarks>
/// Without a condition on the group, the service uses the key for any log group of any account that asks. Keys of other stacks
/// cannot be seen, and leave it open.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html"/>
[Policy("logs-group-key-policy-limited", Severity.Medium,
    Remediation = "Add a condition on `kms:EncryptionContext:aws:logs:arn` to the statement for `logs`.")]
public sealed class LogsGroupKeyPolicyLimited : StackPolicy<LogGroupView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            key:
              type: aws:kms:Key
              properties:
                policy:
                  fn::toJSON:
                    Version: "2012-10-17"
                    Statement:
                      - Effect: Allow
                        Principal: { Service: logs.eu-west-1.amazonaws.com }
                        Action: "kms:Decrypt*"
                        Resource: "*"
                        Condition: { ArnLike: { "kms:EncryptionContext:aws:logs:arn": "arn:aws:logs:*:123456789012:*" } }
            web: { type: aws:cloudwatch:LogGroup, properties: { kmsKeyId: "${key.arn}" } }
            """),
        Bad("""
            key:
              type: aws:kms:Key
              properties:
                policy:
                  fn::toJSON:
                    Version: "2012-10-17"
                    Statement:
                      - Effect: Allow
                        Principal: { Service: logs.eu-west-1.amazonaws.com }
                        Action: "kms:Decrypt*"
                        Resource: "*"
            web: { type: aws:cloudwatch:LogGroup, properties: { kmsKeyId: "${key.arn}" } }
            """),
    ];

    protected override Truth AppliesTo(LogGroupView resource) => resource.KmsKeyId.IsGiven();

    protected override Truth Holds(LogGroupView resource, Stack stack)
    {
        var keys = stack.ReferredToBy<KeyView>(resource.KmsKeyId);
        if (!keys.IsEmpty.IsFalse) return Truth.Unknown.At(resource.KmsKeyId.Node, "a key of this stack");
        return keys.All(key =>
            IsLimited(key.Policy)
                & stack.ReferringTo<KeyPolicyView>(key, policy => policy.KeyId).All(policy => IsLimited(policy.Policy)));
    }

    private static Truth IsLimited(Value<string> document) =>
        document.Node.Lacks(PolicyKind.Resource, ServesAnyGroup, "a condition on the log group");

    private static Answer ServesAnyGroup(PolicyDocument document) => Statements.Ask(document, statement =>
        Statements.Allows(statement)
            .And(Statements.AnyPrincipal(statement, principal => principal.Kind == PrincipalKind.Service && principal.Text.Value.StartsWith("logs.", StringComparison.Ordinal)))
            .And(Statements.HasCondition(statement, "kms:EncryptionContext:", "aws:SourceArn",
            "aws:SourceAccount").Not()), blamesPrincipal: true);
}
