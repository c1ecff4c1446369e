using Pulumi;
using Pulumi.Aws;
using Pulumi.Aws.CloudWatch;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Ecs;
using Pulumi.Aws.Ecs.Inputs;
using Pulumi.Aws.Iam;
using Pulumi.Aws.Vpc;

namespace Platform.Infra.Service.Components;

/// <summary>
/// The service on Fargate. A release starts new tasks, waits until they are healthy, and only then takes old ones out; one that does
/// not become healthy is rolled back, and fails the update.
/// </summary>
internal sealed class WebService : ComponentResource
{
    /// <summary>How long a task has to finish its requests after it was told to stop.</summary>
    public const int StopSeconds = 30;

    private const string Container = "web";

    // Inside the image: see app/Dockerfile.
    private const string User = "10001:10001";
    private const int LogDays = 365;

    public WebService(string name, WebServiceArgs args, ComponentResourceOptions? options = null)
        : base("platform:service:WebService", name, options)
    {
        var child = new CustomResourceOptions { Parent = this };
        var settings = args.Settings;
        var logs = new LogGroup(name, new() { RetentionInDays = LogDays, KmsKeyId = args.KmsKeyArn }, child);
        var execution = ExecutionRole(name, logs, args);
        var task = new Role($"{name}-task", new() { Description = "What the application may do: nothing in AWS.", AssumeRolePolicy = TasksMayAssume() }, child);

        var definition = new TaskDefinition(name, new()
        {
            Family = $"{Deployment.Instance.ProjectName}-{Deployment.Instance.StackName}",
            RequiresCompatibilities = "FARGATE",
            NetworkMode = "awsvpc",
            Cpu = $"{settings.Cpu}",
            Memory = $"{settings.Memory}",
            ExecutionRoleArn = execution.Arn,
            TaskRoleArn = task.Arn,
            RuntimePlatform = new TaskDefinitionRuntimePlatformArgs { OperatingSystemFamily = "LINUX", CpuArchitecture = "X86_64" },
            ContainerDefinitions = Containers(settings, args.Registry, logs),
        }, child);

        var group = new SecurityGroup(name, new() { VpcId = args.Network.VpcId, Description = "The tasks of the service." }, child);
        Network.Allow($"{name}-balancer-to-tasks", args.LoadBalancer.SecurityGroupId, group.Id, settings.Port, this);
        Network.Allow($"{name}-tasks-to-endpoints", group.Id, args.Network.EndpointSecurityGroupId, 443, this);
        _ = new SecurityGroupEgressRule($"{name}-tasks-to-s3", new()
        {
            SecurityGroupId = group.Id,
            PrefixListId = args.Network.S3PrefixListId,
            IpProtocol = "tcp",
            FromPort = 443,
            ToPort = 443,
            Description = "Image layers.",
        }, child);

        var cluster = new Cluster(name, new() { Settings = new ClusterSettingArgs { Name = "containerInsights", Value = "enhanced" } }, child);
        var service = new Pulumi.Aws.Ecs.Service(name, new()
        {
            Cluster = cluster.Arn,
            TaskDefinition = definition.Arn,
            LaunchType = "FARGATE",
            DesiredCount = settings.DesiredCount,
            DeploymentMinimumHealthyPercent = 100,
            DeploymentMaximumPercent = 200,
            DeploymentCircuitBreaker = new ServiceDeploymentCircuitBreakerArgs { Enable = true, Rollback = true },
            HealthCheckGracePeriodSeconds = 30,
            AvailabilityZoneRebalancing = "ENABLED",

            // Without it a deployment that was rolled back is reported as a success.
            WaitForSteadyState = true,
            PropagateTags = "SERVICE",
            NetworkConfiguration = new ServiceNetworkConfigurationArgs
            {
                AssignPublicIp = false,
                Subnets = args.Network.PrivateSubnetIds,
                SecurityGroups = group.Id,
            },
            LoadBalancers = new ServiceLoadBalancerArgs { TargetGroupArn = args.LoadBalancer.TargetGroupArn, ContainerName = Container, ContainerPort = settings.Port },
        }, new() { Parent = this, DependsOn = { args.LoadBalancer.Listener } });

        ClusterName = cluster.Name;
        ServiceName = service.Name;
        RegisterOutputs(new Dictionary<string, object?> { ["cluster"] = ClusterName, ["service"] = ServiceName });
    }

    public Output<string> ClusterName { get; }

    public Output<string> ServiceName { get; }

    private Role ExecutionRole(string name, LogGroup logs, WebServiceArgs args)
    {
        var role = new Role($"{name}-execution", new()
        {
            Description = "What ECS does to start a task: pull the image, open the log stream.",
            AssumeRolePolicy = TasksMayAssume(),
        }, new() { Parent = this });
        _ = new RolePolicy($"{name}-execution", new()
        {
            Role = role.Name,
            Policy = Output.JsonSerialize(Output.Tuple(args.Registry.Arn, logs.Arn).Apply(arns => (object)new
            {
                Version = "2012-10-17",
                Statement = new object[]
                {
                    new { Sid = "SignInToTheRegistry", Effect = "Allow", Action = "ecr:GetAuthorizationToken", Resource = "*" },
                    new { Sid = "PullTheImage", Effect = "Allow", Action = new[] { "ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer" }, Resource = arns.Item1 },
                    new { Sid = "WriteTheLog", Effect = "Allow", Action = new[] { "logs:CreateLogStream", "logs:PutLogEvents" }, Resource = $"{arns.Item2}:*" },
                },
            })),
        }, new() { Parent = role });
        return role;
    }

    // Only tasks of this account: without the condition ECS could be talked into it for somebody else's.
    private Output<string> TasksMayAssume() => Output.JsonSerialize(
        GetCallerIdentity.Invoke(new(), new InvokeOptions { Parent = this }).Apply(identity => (object)new
        {
            Version = "2012-10-17",
            Statement = new[]
            {
                new
                {
                    Effect = "Allow",
                    Principal = new { Service = "ecs-tasks.amazonaws.com" },
                    Action = "sts:AssumeRole",
                    Condition = new { StringEquals = new Dictionary<string, string> { ["aws:SourceAccount"] = identity.AccountId } },
                },
            },
        }));

    private static Output<string> Containers(ServiceSettings settings, Registry registry, LogGroup logs) => Output.JsonSerialize(
        Output.Tuple(registry.Url, logs.Name, GetRegion.Invoke().Apply(region => region.Region)).Apply(values => (object)new object[]
        {
            new
            {
                name = Container,
                image = $"{values.Item1}@{settings.ImageDigest}",
                essential = true,
                user = User,
                readonlyRootFilesystem = true,
                stopTimeout = StopSeconds,
                portMappings = new[] { new { containerPort = settings.Port, protocol = "tcp" } },
                environment = new[] { new { name = "ASPNETCORE_HTTP_PORTS", value = $"{settings.Port}" } },
                linuxParameters = new { initProcessEnabled = false, capabilities = new { drop = new[] { "ALL" } } },
                healthCheck = new { command = new[] { "CMD", "/app/app", "--healthcheck" }, interval = 10, timeout = 5, retries = 3, startPeriod = 10 },
                logConfiguration = new
                {
                    logDriver = "awslogs",
                    options = new Dictionary<string, string>
                    {
                        ["awslogs-group"] = values.Item2,
                        ["awslogs-region"] = values.Item3,
                        ["awslogs-stream-prefix"] = Container,
                        ["mode"] = "non-blocking",
                    },
                },
            },
        }));
}

internal sealed class WebServiceArgs
{
    public required ServiceSettings Settings { get; init; }

    public required Network Network { get; init; }

    public required Registry Registry { get; init; }

    public required LoadBalancer LoadBalancer { get; init; }

    public required Input<string> KmsKeyArn { get; init; }
}
