using Pulumi;
using Pulumi.Aws.Ec2;

namespace Platform.Infra.Service.Components;

/// <summary>How tasks reach AWS without the internet, each endpoint only for what a task does there.</summary>
internal sealed class Endpoints : ComponentResource
{
    private static readonly string[] Pull = ["ecr:GetAuthorizationToken", "ecr:BatchCheckLayerAvailability", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"];

    private static readonly (string Service, string[] Actions)[] Interfaces =
    [
        ("ecr.api", Pull),
        ("ecr.dkr", Pull),
        ("logs", ["logs:CreateLogStream", "logs:PutLogEvents"]),
        ("secretsmanager", ["secretsmanager:GetSecretValue"]),
        ("ssm", ["ssm:GetParameters"]),
    ];

    public Endpoints(string name, EndpointsArgs args, ComponentResourceOptions? options = null)
        : base("platform:service:Endpoints", name, options)
    {
        var child = new CustomResourceOptions { Parent = this };
        var account = args.Account;
        var group = new SecurityGroup($"{name}-endpoints", new() { VpcId = args.VpcId, Description = "AWS endpoints inside the VPC." }, child);
        SecurityGroupId = group.Id;
        foreach (var (service, actions) in Interfaces)
        {
            _ = new VpcEndpoint($"{name}-{service}", new()
            {
                VpcId = args.VpcId,
                ServiceName = $"com.amazonaws.{account.Region}.{service}",
                VpcEndpointType = "Interface",
                PrivateDnsEnabled = true,
                SubnetIds = args.SubnetIds,
                SecurityGroupIds = group.Id,
                Policy = IamDocument.Of(new Statement
                {
                    Sid = "OnlyThisAccount",
                    Principal = "*",
                    Action = actions,
                    Resource = ["*"],
                    Condition = Conditions.Of("StringEquals", "aws:PrincipalAccount", account.Id),
                }),
            }, child);
        }

        // The registry keeps image layers in a bucket of AWS, and hands out signed addresses of it.
        var s3 = new VpcEndpoint($"{name}-s3", new()
        {
            VpcId = args.VpcId,
            ServiceName = $"com.amazonaws.{account.Region}.s3",
            VpcEndpointType = "Gateway",
            RouteTableIds = args.RouteTableId,
            Policy = IamDocument.Of(new Statement
            {
                Sid = "OnlyImageLayers",
                Principal = "*",
                Action = ["s3:GetObject"],
                Resource = [$"arn:aws:s3:::prod-{account.Region}-starport-layer-bucket/*"],
            }),
        }, child);
        S3PrefixListId = s3.PrefixListId;
        RegisterOutputs();
    }

    public Output<string> SecurityGroupId { get; }

    public Output<string> S3PrefixListId { get; }
}

internal sealed class EndpointsArgs
{
    public required Account Account { get; init; }

    public required Input<string> VpcId { get; init; }

    public required List<Output<string>> SubnetIds { get; init; }

    public required Input<string> RouteTableId { get; init; }
}
