namespace Aws.Iam;

/// <summary>Actions that take no resource, so that <c>*</c> is the only resource they can be granted on.</summary>
public static class ResourcelessActions
{
    // From the Service Authorization Reference; those that stacks of containers, functions and pipelines grant.
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "autoscaling:DescribeAutoScalingGroups", "autoscaling:DescribeAutoScalingInstances", "cloudwatch:GetMetricData",
        "cloudwatch:GetMetricStatistics", "cloudwatch:ListMetrics", "cloudwatch:PutMetricData", "ec2:DescribeAccountAttributes",
        "ec2:DescribeAddresses", "ec2:DescribeAvailabilityZones", "ec2:DescribeImages", "ec2:DescribeInstances", "ec2:DescribeInstanceTypes",
        "ec2:DescribeNetworkInterfaces", "ec2:DescribeRegions", "ec2:DescribeRouteTables", "ec2:DescribeSecurityGroups", "ec2:DescribeSubnets",
        "ec2:DescribeTags", "ec2:DescribeVolumes", "ec2:DescribeVpcs", "ecr-public:GetAuthorizationToken", "ecr:GetAuthorizationToken",
        "ecs:CreateCluster", "ecs:DeregisterTaskDefinition", "ecs:DescribeTaskDefinition", "ecs:DiscoverPollEndpoint", "ecs:ListClusters",
        "ecs:ListTaskDefinitions", "elasticloadbalancing:DescribeListeners", "elasticloadbalancing:DescribeLoadBalancers",
        "elasticloadbalancing:DescribeTargetGroups", "elasticloadbalancing:DescribeTargetHealth", "kms:CreateKey", "kms:ListAliases", "kms:ListKeys",
        "s3:ListAllMyBuckets", "secretsmanager:GetRandomPassword", "ssmmessages:CreateControlChannel", "ssmmessages:CreateDataChannel",
        "ssmmessages:OpenControlChannel", "ssmmessages:OpenDataChannel", "sts:GetCallerIdentity", "sts:GetServiceBearerToken",
        "xray:GetSamplingRules", "xray:GetSamplingStatisticSummaries", "xray:GetSamplingTargets", "xray:PutTelemetryRecords", "xray:PutTraceSegments",
    };

    /// <summary>Whether the action is known to take no resource. One that is not here may still take none.</summary>
    /// <param name="action">The action, such as <c>ecr:GetAuthorizationToken</c>.</param>
    public static bool Contains(string action) => Names.Contains(action);
}
