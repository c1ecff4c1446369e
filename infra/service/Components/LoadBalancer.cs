using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.LB;
using Pulumi.Aws.LB.Inputs;
using Pulumi.Aws.Vpc;

namespace Platform.Infra.Service.Components;

/// <summary>
/// The way in: HTTPS when there is a certificate, and HTTP that only redirects there. Without one, as in development, plain HTTP,
/// which the policy pack reports.
/// </summary>
internal sealed class LoadBalancer : ComponentResource
{
    // https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html
    private const string TlsPolicy = "ELBSecurityPolicy-TLS13-1-2-Res-2021-06";
    private readonly string _name;
    private readonly Output<string> _balancerArn;

    public LoadBalancer(string name, LoadBalancerArgs args, ComponentResourceOptions? options = null)
        : base("platform:service:LoadBalancer", name, options)
    {
        _name = name;
        var child = new CustomResourceOptions { Parent = this };
        var group = new SecurityGroup(name, new() { VpcId = args.Network.VpcId, Description = "The load balancer, open to the world." }, child);
        SecurityGroupId = group.Id;
        var balancer = new Pulumi.Aws.LB.LoadBalancer(name, new()
        {
            LoadBalancerType = "application",

            // The one thing here that the internet may reach.
            Tags = { { "public-entry-point", "approved" } },
            SecurityGroups = group.Id,
            Subnets = args.Network.PublicSubnetIds,
            DropInvalidHeaderFields = true,
            AccessLogs = new LoadBalancerAccessLogsArgs { Enabled = true, Bucket = args.LogBucket, Prefix = Names.BalancerLogs },
            EnableDeletionProtection = args.Protected,
        }, child);

        _balancerArn = balancer.Arn;
        var targets = new TargetGroup(name, new()
        {
            VpcId = args.Network.VpcId,
            TargetType = "ip",
            Protocol = "HTTP",
            Port = args.ContainerPort,
            DeregistrationDelay = args.DrainSeconds,
            HealthCheck = new TargetGroupHealthCheckArgs { Path = "/readyz", Interval = 10, Timeout = 5, HealthyThreshold = 2, UnhealthyThreshold = 3, Matcher = "200" },
        }, child);
        TargetGroupArn = targets.Arn;
        ArnSuffix = balancer.ArnSuffix;
        TargetGroupArnSuffix = targets.ArnSuffix;

        var forward = new ListenerDefaultActionArgs { Type = "forward", TargetGroupArn = targets.Arn };
        Listener = args.CertificateArn is { } certificate
            ? Listen(443, "HTTPS", forward, new() { SslPolicy = TlsPolicy, CertificateArn = certificate })
            : Listen(80, "HTTP", forward, new());
        if (args.CertificateArn is not null) _ = Listen(80, "HTTP", ToHttps(), new());

        Url = balancer.DnsName.Apply(host => $"{(args.CertificateArn is null ? "http" : "https")}://{host}");
        RegisterOutputs(new Dictionary<string, object?> { ["url"] = Url });
    }

    public Output<string> Url { get; }

    public Output<string> SecurityGroupId { get; }

    public Output<string> TargetGroupArn { get; }

    /// <summary>What metrics call the load balancer.</summary>
    public Output<string> ArnSuffix { get; }

    /// <summary>What metrics call the target group.</summary>
    public Output<string> TargetGroupArnSuffix { get; }

    /// <summary>The listener that forwards to the tasks. A service must wait for it: ECS refuses a target group that no listener uses.</summary>
    public Listener Listener { get; }

    private Listener Listen(int port, string protocol, ListenerDefaultActionArgs action, ListenerArgs args)
    {
        _ = new SecurityGroupIngressRule($"{_name}-{port}", new()
        {
            SecurityGroupId = SecurityGroupId,
            CidrIpv4 = "0.0.0.0/0",
            IpProtocol = "tcp",
            FromPort = port,
            ToPort = port,
            Description = "Everybody may call.",
        }, new() { Parent = this });
        args.LoadBalancerArn = _balancerArn;
        args.Port = port;
        args.Protocol = protocol;
        args.DefaultActions = action;
        return new($"{_name}-{port}", args, new() { Parent = this });
    }

    private static ListenerDefaultActionArgs ToHttps() => new()
    {
        Type = "redirect",
        Redirect = new ListenerDefaultActionRedirectArgs { Protocol = "HTTPS", Port = "443", StatusCode = "HTTP_301" },
    };
}

internal sealed class LoadBalancerArgs
{
    public required Network Network { get; init; }

    /// <summary>The bucket of the access logs.</summary>
    public required Input<string> LogBucket { get; init; }

    public string? CertificateArn { get; init; }

    public required int ContainerPort { get; init; }

    /// <summary>How long a task that is taken out still answers the requests it has: no longer than it is given to stop.</summary>
    public required int DrainSeconds { get; init; }

    /// <summary>Whether the balancer is protected from deletion.</summary>
    public bool Protected { get; init; }
}
