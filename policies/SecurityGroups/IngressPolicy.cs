namespace Platform.Policies.SecurityGroups;

/// <summary>A policy on what security groups let in, in every form their rules are written in.</summary>
public abstract class IngressPolicy : ResourcePolicy
{
    internal const string RuleType = "aws:ec2/securityGroupRule:SecurityGroupRule";
    internal const string IngressRuleType = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";

    /// <inheritdoc/>
    public sealed override IReadOnlyList<string> Types =>
        ["aws:ec2/securityGroup:SecurityGroup", RuleType, IngressRuleType, "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup"];

    /// <summary>Whether a rule may be.</summary>
    /// <param name="rule">The rule.</param>
    protected abstract Truth Allows(IngressRule rule);

    /// <inheritdoc/>
    protected sealed override Truth AppliesTo(AnyResourceView resource) => resource.Resource.Type switch
    {
        RuleType => resource["type"].AsText.Is("ingress"),
        IngressRuleType => Truth.True,
        _ => resource["ingress"].IsSet,
    };

    /// <inheritdoc/>
    protected sealed override Truth Holds(AnyResourceView resource) => resource.Resource.Type is RuleType or IngressRuleType
        ? Allows(IngressRule.Of(resource.Node))
        : resource["ingress"].As<ListView<IngressRule>>().All(Allows);
}
