using Pulumi;
using Pulumi.Aws.CloudWatch;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Ecs;
using Pulumi.Aws.Ecs.Inputs;
using Pulumi.Aws.Vpc;

namespace Platform.Infra.Service.Components;

/// <summary>
/// The service on Fargate. A release starts new tasks, waits until they are healthy, and only then takes old ones out; one that does
/// not become healthy, or that sets off an alarm, is rolled back, and fails the update.
/// </summary>
internal sealed class WebService : ComponentResource
{
    private const int LogDays = 365;

    private readonly string _name;
    private readonly CustomResourceOptions _child;

    public WebService(string name, WebServiceArgs args, ComponentResourceOptions? options = null)
        : base("platform:service:WebService", name, options)
    {
        _name = name;
        _child = new() { Parent = this };
        var settings = args.Settings;
        var group = SecurityGroup(args);
        var definition = TaskDefinition(args);
        var cluster = new Cluster(name, new() { Settings = new ClusterSettingArgs { Name = "containerInsights", Value = "enhanced" } }, _child);
        var service = new Pulumi.Aws.Ecs.Service(name, new()
        {
            Cluster = cluster.Arn,
            TaskDefinition = definition.Arn,
            LaunchType = "FARGATE",
            PlatformVersion = "LATEST",
            DesiredCount = settings.DesiredCount,
            DeploymentMinimumHealthyPercent = 100,
            DeploymentMaximumPercent = 200,
            DeploymentCircuitBreaker = new ServiceDeploymentCircuitBreakerArgs { Enable = true, Rollback = true },
            Alarms = new ServiceAlarmsArgs { Enable = true, Rollback = true, AlarmNames = args.DeploymentAlarms },
            HealthCheckGracePeriodSeconds = 30,
            AvailabilityZoneRebalancing = "ENABLED",
            EnableExecuteCommand = false,
            EnableEcsManagedTags = true,

            // Without it a deployment that was rolled back is reported as a success.
            WaitForSteadyState = true,
            PropagateTags = "SERVICE",
            NetworkConfiguration = new ServiceNetworkConfigurationArgs
            {
                AssignPublicIp = false,
                Subnets = args.Network.PrivateSubnetIds,
                SecurityGroups = group.Id,
            },
            LoadBalancers = new ServiceLoadBalancerArgs { TargetGroupArn = args.LoadBalancer.TargetGroupArn, ContainerName = Container.Name, ContainerPort = settings.Port },
        }, new()
        {
            Parent = this,
            DependsOn = { args.LoadBalancer.Listener },

            // Scaling decides how many tasks run; a release must not take some away under load.
            IgnoreChanges = { "desiredCount" },
        });

        ClusterName = cluster.Name;
        ServiceName = service.Name;
        ServiceArn = service.Id;
        RegisterOutputs(new Dictionary<string, object?> { ["cluster"] = ClusterName, ["service"] = ServiceName });
    }

    public Output<string> ClusterName { get; }

    public Output<string> ServiceName { get; }

    public Output<string> ServiceArn { get; }

    private TaskDefinition TaskDefinition(WebServiceArgs args)
    {
        var settings = args.Settings;
        var family = $"{_name}-{Deployment.Instance.StackName}";
        _ = new LogGroup(_name, new() { Name = family, RetentionInDays = LogDays, KmsKeyId = args.LogsKeyArn }, _child);
        var roles = new TaskRoles(_name, new() { Settings = settings, LogGroup = family, BoundaryArn = args.BoundaryArn }, new() { Parent = this });
        return new(_name, new()
        {
            Family = family,
            RequiresCompatibilities = "FARGATE",
            NetworkMode = "awsvpc",
            Cpu = $"{settings.Cpu}",
            Memory = $"{settings.Memory}",
            ExecutionRoleArn = roles.ExecutionArn,
            TaskRoleArn = roles.TaskArn,
            RuntimePlatform = new TaskDefinitionRuntimePlatformArgs { OperatingSystemFamily = "LINUX", CpuArchitecture = "X86_64" },
            ContainerDefinitions = Container.Definitions(settings, family),
        }, _child);
    }

    private SecurityGroup SecurityGroup(WebServiceArgs args)
    {
        var group = new SecurityGroup(_name, new() { VpcId = args.Network.VpcId, Description = "The tasks of the service." }, _child);
        Network.Allow($"{_name}-balancer-to-tasks", args.LoadBalancer.SecurityGroupId, group.Id, args.Settings.Port, this);
        Network.Allow($"{_name}-tasks-to-endpoints", group.Id, args.Network.Endpoints.SecurityGroupId, 443, this);
        _ = new SecurityGroupEgressRule($"{_name}-tasks-to-s3", Https("Image layers.", rule => rule.PrefixListId = args.Network.Endpoints.S3PrefixListId), _child);
        if (args.Settings.NatGateway)
            _ = new SecurityGroupEgressRule($"{_name}-tasks-to-internet", Https("Services outside AWS.", rule => rule.CidrIpv4 = "0.0.0.0/0"), _child);
        return group;

        SecurityGroupEgressRuleArgs Https(string description, Action<SecurityGroupEgressRuleArgs> to)
        {
            var rule = new SecurityGroupEgressRuleArgs { SecurityGroupId = group.Id, IpProtocol = "tcp", FromPort = 443, ToPort = 443, Description = description };
            to(rule);
            return rule;
        }
    }
}

internal sealed class WebServiceArgs
{
    public required ServiceSettings Settings { get; init; }

    public required Network Network { get; init; }

    public required LoadBalancer LoadBalancer { get; init; }

    public required Input<string> LogsKeyArn { get; init; }

    public required Input<string> BoundaryArn { get; init; }

    /// <summary>The alarms that roll a deployment back.</summary>
    public required List<Output<string>> DeploymentAlarms { get; init; }
}
