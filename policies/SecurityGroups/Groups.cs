using Pulumi.Policy.Aws.Ec2;
using Pulumi.Policy.Aws.Ecs;
using Pulumi.Policy.Aws.LB;
using Pulumi.Policy.Aws.Vpc;

namespace Platform.Policies.SecurityGroups;

/// <summary>What security groups let in, and what uses them, across a stack.</summary>
internal static class Groups
{
    /// <summary>Whether a condition holds for one of a group's rules: its own that are known, and those that are resources for it.</summary>
    public static Truth AnyRule(SecurityGroupView group, Stack stack, Func<IngressRule, Truth> condition) =>
        Inline(group).Aggregate(Truth.False, (truth, rule) => truth | condition(rule))
        | stack.ReferringTo<SecurityGroupRuleView>(group, rule => rule.SecurityGroupId)
            .Any(rule => rule.Type.Is("ingress") & condition(IngressRule.Of(rule.Node)))
        | stack.ReferringTo<SecurityGroupIngressRuleView>(group, rule => rule.SecurityGroupId)
            .Any(rule => condition(IngressRule.Of(rule.Node)));

    /// <summary>Whether a condition holds for all of a group's rules.</summary>
    public static Truth AllRules(SecurityGroupView group, Stack stack, Func<IngressRule, Truth> condition) =>
        Inline(group).Aggregate(Truth.True, (truth, rule) => truth & condition(rule))
        & stack.ReferringTo<SecurityGroupRuleView>(group, rule => rule.SecurityGroupId)
            .All(rule => rule.Type.Is("ingress").Implies(condition(IngressRule.Of(rule.Node))))
        & stack.ReferringTo<SecurityGroupIngressRuleView>(group, rule => rule.SecurityGroupId)
            .All(rule => condition(IngressRule.Of(rule.Node)));

    /// <summary>
    /// Whether the inline rules of a group can be told. In a preview the provider fills in rules that nobody gave, so that they are unknown;
    /// those are the rules that are resources of their own. Only what surely was given counts.
    /// </summary>
    public static Truth AreInlineRulesKnown(SecurityGroupView group) =>
        group.Ingress.Node.IsUnknown && group.Ingress.IsSet.IsTrue ? Truth.Unknown.At(group.Ingress.Node, "known rules") : Truth.True;

    /// <summary>Whether a load balancer of the stack has the group.</summary>
    public static Truth IsOfBalancer(SecurityGroupView group, Stack stack) =>
        stack.ReferringTo<LoadBalancerView>(group, balancer => balancer.SecurityGroups).Any();

    /// <summary>Whether something other than a load balancer has the group.</summary>
    public static Truth IsOfOther(SecurityGroupView group, Stack stack) =>
        stack.ReferringTo<ServiceView>(group, service => service.NetworkConfiguration.SecurityGroups).Any()
        | stack.ReferringTo<TaskSetView>(group, tasks => tasks.NetworkConfiguration.SecurityGroups).Any()
        | stack.ReferringTo<InstanceView>(group, instance => instance.VpcSecurityGroupIds).Any()
        | stack.ReferringTo<LaunchTemplateView>(group, template => template.VpcSecurityGroupIds).Any()
        | stack.ReferringTo<NetworkInterfaceView>(group, network => network.SecurityGroups).Any();

    private static IEnumerable<IngressRule> Inline(SecurityGroupView group) => AnyView.Of(group.Ingress.Node).As<ListView<IngressRule>>().Elements;
}
