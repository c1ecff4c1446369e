namespace Platform.Infra.Foundation.Permissions;

/// <summary>The resources of the service's stack. Pulumi names them after the stack's own names, so all begin with <c>service</c>.</summary>
internal static class ServicePermissions
{
    /// <summary>Only in the region of the stack; for actions that take no resource.</summary>
    public static Conditions InRegion(Account account) => Conditions.Of("StringEquals", "aws:RequestedRegion", account.Region);

    public static Permission[] Read(Account account) =>
    [
        new("ReadWhatHasNoArn",
            [
                "ec2:DescribeVpcs", "ec2:DescribeVpcAttribute", "ec2:DescribeSubnets", "ec2:DescribeRouteTables", "ec2:DescribeInternetGateways",
                "ec2:DescribeNatGateways", "ec2:DescribeAddresses", "ec2:DescribeAddressesAttribute", "ec2:DescribeNetworkAcls", "ec2:DescribeSecurityGroups",
                "ec2:DescribeSecurityGroupRules", "ec2:DescribeVpcEndpoints", "ec2:DescribePrefixLists", "ec2:DescribeFlowLogs",
                "ec2:DescribeNetworkInterfaces",
                "elasticloadbalancing:DescribeLoadBalancers", "elasticloadbalancing:DescribeLoadBalancerAttributes",
                "elasticloadbalancing:DescribeCapacityReservation", "elasticloadbalancing:DescribeTargetGroups",
                "elasticloadbalancing:DescribeTargetGroupAttributes", "elasticloadbalancing:DescribeTargetHealth",
                "elasticloadbalancing:DescribeListeners", "elasticloadbalancing:DescribeListenerAttributes",
                "elasticloadbalancing:DescribeListenerCertificates", "elasticloadbalancing:DescribeTags",
                "ecs:DescribeTaskDefinition", "logs:DescribeLogGroups", "sns:GetSubscriptionAttributes",
                "application-autoscaling:DescribeScalableTargets", "application-autoscaling:DescribeScalingPolicies",
            ],
            ["*"]) { Condition = InRegion(account) },
        new("ReadTheService",
            [
                "ecs:DescribeClusters", "ecs:DescribeServices", "ecs:ListServiceDeployments", "ecs:DescribeServiceDeployments", "ecs:ListTagsForResource",
            ],
            [
                account.Arn("ecs", "cluster/service-*"), account.Arn("ecs", "service/service-*"), account.Arn("ecs", "service-deployment/service-*"),
                account.Arn("ecs", "task-definition/service-*:*"),
            ]),
        new("ReadTheScaling", ["application-autoscaling:ListTagsForResource"], [account.Arn("application-autoscaling", "scalable-target/*")]),
        new("ReadTheRoles",
            ["iam:GetRole", "iam:ListRolePolicies", "iam:GetRolePolicy", "iam:ListAttachedRolePolicies", "iam:ListInstanceProfilesForRole"],
            [Names.ServiceRoles(account)]),
        new("ReadTheLogGroup", ["logs:ListTagsForResource"], [account.Arn("logs", "log-group:service-*")]),
        new("ReadTheAlarms", ["cloudwatch:DescribeAlarms", "cloudwatch:ListTagsForResource"], [account.Arn("cloudwatch", "alarm:*")]),
        new("ReadTheDashboard", ["cloudwatch:GetDashboard"], [$"arn:aws:cloudwatch::{account.Id}:dashboard/service-*"]),
        new("ReadTheRule", ["events:DescribeRule", "events:ListTargetsByRule", "events:ListTagsForResource"], [account.Arn("events", "rule/service-*")]),
        new("ReadTheTopic", ["sns:GetTopicAttributes", "sns:ListTagsForResource"], [account.Arn("sns", "service-*")]),
    ];

    public static Permission[] WriteNetwork(Account account) =>
    [
        new("MakeTheNetwork",
            [
                "ec2:CreateVpc", "ec2:ModifyVpcAttribute", "ec2:DeleteVpc", "ec2:CreateSubnet", "ec2:ModifySubnetAttribute", "ec2:DeleteSubnet",
                "ec2:CreateInternetGateway", "ec2:AttachInternetGateway", "ec2:DetachInternetGateway", "ec2:DeleteInternetGateway",
                "ec2:CreateNatGateway", "ec2:DeleteNatGateway", "ec2:AllocateAddress", "ec2:ReleaseAddress", "ec2:DisassociateAddress",
                "ec2:CreateRouteTable", "ec2:DeleteRouteTable", "ec2:AssociateRouteTable", "ec2:DisassociateRouteTable",
                "ec2:ReplaceRouteTableAssociation", "ec2:CreateRoute", "ec2:ReplaceRoute", "ec2:DeleteRoute",
                "ec2:CreateSecurityGroup", "ec2:DeleteSecurityGroup", "ec2:AuthorizeSecurityGroupIngress", "ec2:AuthorizeSecurityGroupEgress",
                "ec2:RevokeSecurityGroupIngress", "ec2:RevokeSecurityGroupEgress", "ec2:ModifySecurityGroupRules",
                "ec2:UpdateSecurityGroupRuleDescriptionsIngress", "ec2:UpdateSecurityGroupRuleDescriptionsEgress",
                "ec2:CreateVpcEndpoint", "ec2:ModifyVpcEndpoint", "ec2:DeleteVpcEndpoints", "ec2:CreateFlowLogs", "ec2:DeleteFlowLogs",
                "ec2:CreateTags", "ec2:DeleteTags",
            ],
            [account.Arn("ec2", "*/*")]),
        new("DeliverFlowLogs", ["logs:CreateLogDelivery", "logs:DeleteLogDelivery"], ["*"]) { Condition = InRegion(account) },
        new("MakeTheBalancer",
            [
                "elasticloadbalancing:CreateLoadBalancer", "elasticloadbalancing:ModifyLoadBalancerAttributes", "elasticloadbalancing:SetSecurityGroups",
                "elasticloadbalancing:SetSubnets", "elasticloadbalancing:SetIpAddressType", "elasticloadbalancing:DeleteLoadBalancer",
                "elasticloadbalancing:CreateTargetGroup", "elasticloadbalancing:ModifyTargetGroup", "elasticloadbalancing:ModifyTargetGroupAttributes",
                "elasticloadbalancing:DeleteTargetGroup", "elasticloadbalancing:CreateListener", "elasticloadbalancing:ModifyListener",
                "elasticloadbalancing:ModifyListenerAttributes", "elasticloadbalancing:DeleteListener", "elasticloadbalancing:AddTags",
                "elasticloadbalancing:RemoveTags",
            ],
            [
                account.Arn("elasticloadbalancing", "loadbalancer/app/service-*/*"), account.Arn("elasticloadbalancing", "targetgroup/service-*/*"),
                account.Arn("elasticloadbalancing", "listener/app/service-*/*/*"),
            ]),
    ];

    public static Permission[] WriteService(Account account) =>
    [
        new("MakeTheService",
            [
                "ecs:CreateCluster", "ecs:UpdateCluster", "ecs:UpdateClusterSettings", "ecs:DeleteCluster", "ecs:CreateService", "ecs:UpdateService",
                "ecs:DeleteService", "ecs:RegisterTaskDefinition", "ecs:TagResource", "ecs:UntagResource",
            ],
            [account.Arn("ecs", "cluster/service-*"), account.Arn("ecs", "service/service-*"), account.Arn("ecs", "task-definition/service-*:*")]),
        new("RetireTaskDefinitions", ["ecs:DeregisterTaskDefinition"], ["*"]) { Condition = InRegion(account) },
        new("MakeRolesWithinTheBoundary",
            ["iam:CreateRole", "iam:PutRolePolicy", "iam:DeleteRolePolicy"],
            [Names.ServiceRoles(account)]) { Condition = Conditions.Of("StringEquals", "iam:PermissionsBoundary", Names.ServiceBoundaryArn(account)) },
        new("RemoveRoles", ["iam:DeleteRole", "iam:UpdateRoleDescription", "iam:TagRole", "iam:UntagRole"], [Names.ServiceRoles(account)]),
        new("GiveRolesToTasks", ["iam:PassRole"], [Names.ServiceRoles(account)])
        {
            Condition = Conditions.Of("StringEquals", "iam:PassedToService", "ecs-tasks.amazonaws.com"),
        },
        new("LetServicesMakeTheirOwnRole", ["iam:CreateServiceLinkedRole"], [account.IamArn("role/aws-service-role/*")])
        {
            Condition = Conditions.Of(
                "StringEquals", "iam:AWSServiceName",
                "ecs.amazonaws.com", "ecs.application-autoscaling.amazonaws.com", "elasticloadbalancing.amazonaws.com"),
        },
        new("Scale",
            [
                "application-autoscaling:RegisterScalableTarget", "application-autoscaling:DeregisterScalableTarget",
                "application-autoscaling:PutScalingPolicy", "application-autoscaling:DeleteScalingPolicy",
                "application-autoscaling:TagResource", "application-autoscaling:UntagResource",
            ],
            [account.Arn("application-autoscaling", "scalable-target/*")]),
    ];

    public static Permission[] WriteObservability(Account account) =>
    [
        new("MakeTheLogGroup",
            [
                "logs:CreateLogGroup", "logs:PutRetentionPolicy", "logs:AssociateKmsKey", "logs:DeleteLogGroup", "logs:TagResource", "logs:UntagResource",
            ],
            [account.Arn("logs", "log-group:service-*")]),
        new("MakeTheAlarms",
            ["cloudwatch:PutMetricAlarm", "cloudwatch:DeleteAlarms", "cloudwatch:TagResource", "cloudwatch:UntagResource"],
            [account.Arn("cloudwatch", "alarm:service-*"), account.Arn("cloudwatch", "alarm:TargetTracking-service/service-*")]),
        new("MakeTheDashboard", ["cloudwatch:PutDashboard", "cloudwatch:DeleteDashboards"], [$"arn:aws:cloudwatch::{account.Id}:dashboard/service-*"]),
        new("MakeTheRule",
            ["events:PutRule", "events:DeleteRule", "events:PutTargets", "events:RemoveTargets", "events:TagResource", "events:UntagResource"],
            [account.Arn("events", "rule/service-*")]),
        new("MakeTheTopic",
            ["sns:CreateTopic", "sns:SetTopicAttributes", "sns:DeleteTopic", "sns:Subscribe", "sns:TagResource", "sns:UntagResource"],
            [account.Arn("sns", "service-*")]),
        new("Unsubscribe", ["sns:Unsubscribe", "sns:SetSubscriptionAttributes"], ["*"]) { Condition = InRegion(account) },
    ];
}
