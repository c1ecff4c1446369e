using Pulumi.Policy.Aws.Ec2;
using Pulumi.Policy.Aws.Ecs;
using Pulumi.Policy.Aws.LB;
using Pulumi.Policy.Aws.Vpc;

namespace Platform.Policies.SecurityGroups;

/// <summary>What security groups let in, and what uses them, across a stack.</summary>
internal static class Groups
{
    /// <summary>The rules of a group: its own, and those that are resources for it.</summary>
    public static IEnumerable<(IngressRule Rule, Truth Belongs)> RulesOf(SecurityGroupView group, Stack stack) =>
        [
            .. AnyView.Of(group.Ingress.Node).As<ListView<IngressRule>>().Elements.Select(rule => (rule, Truth.True)),
            .. stack.All<SecurityGroupRuleView>().Possible
                .Where(rule => !rule.Type.Is("ingress").IsFalse)
                .Select(rule => (IngressRule.Of(rule.Node), rule.Type.Is("ingress") & rule.SecurityGroupId.RefersTo(group))),
            .. stack.All<SecurityGroupIngressRuleView>().Possible
                .Select(rule => (IngressRule.Of(rule.Node), rule.SecurityGroupId.RefersTo(group))),
        ];

    /// <summary>
    /// Whether the inline rules of a group can be told. In a preview the provider fills in rules that nobody gave, so that they are unknown;
    /// those are the rules that are resources of their own. Only what surely was given counts.
    /// </summary>
    public static Truth AreInlineRulesKnown(SecurityGroupView group) =>
        group.Ingress.Node.IsUnknown && group.Ingress.IsSet.IsTrue ? Truth.Unknown.At(group.Ingress.Node, "known rules") : Truth.True;

    /// <summary>Whether a load balancer of the stack has the group.</summary>
    public static Truth IsOfBalancer(SecurityGroupView group, Stack stack) =>
        stack.All<LoadBalancerView>().Any(balancer => balancer.SecurityGroups.Mentions(group));

    /// <summary>Whether something other than a load balancer has the group.</summary>
    public static Truth IsOfOther(SecurityGroupView group, Stack stack) =>
        stack.All<ServiceView>().Any(service => service.NetworkConfiguration.SecurityGroups.Mentions(group))
        | stack.All<TaskSetView>().Any(tasks => tasks.NetworkConfiguration.SecurityGroups.Mentions(group))
        | stack.All<InstanceView>().Any(instance => instance.VpcSecurityGroupIds.Mentions(group))
        | stack.All<LaunchTemplateView>().Any(template => template.VpcSecurityGroupIds.Mentions(group))
        | stack.All<NetworkInterfaceView>().Any(network => network.SecurityGroups.Mentions(group));
}
