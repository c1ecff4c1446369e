using System.Text.RegularExpressions;
using Pulumi;

namespace Platform.Infra.Service;

/// <summary>The stack's configuration, read and checked before anything is registered.</summary>
internal sealed partial record ServiceSettings
{
    // https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-tasks-services.html: CPU units, and the MiB that go with them.
    private static readonly Dictionary<int, (int Least, int Most, int Step)> FargateSizes = new()
    {
        [256] = (512, 2048, 512),
        [512] = (1024, 4096, 1024),
        [1024] = (2048, 8192, 1024),
        [2048] = (4096, 16384, 1024),
        [4096] = (8192, 30720, 1024),
        [8192] = (16384, 61440, 4096),
        [16384] = (32768, 122880, 8192),
    };

    private const int DefaultGrowth = 4;

    public required Account Account { get; init; }

    public required int Cpu { get; init; }

    public required int Memory { get; init; }

    public required int Port { get; init; }

    /// <summary>How many tasks run at least, and how many a new service starts with.</summary>
    public required int DesiredCount { get; init; }

    /// <summary>How many tasks scaling may start.</summary>
    public required int MaximumCount { get; init; }

    /// <summary>The image to run, as <c>sha256:…</c>.</summary>
    public required string ImageDigest { get; init; }

    /// <summary>The certificate of the HTTPS listener; null where the load balancer answers on plain HTTP.</summary>
    public required string? CertificateArn { get; init; }

    /// <summary>Whether tasks reach the internet.</summary>
    public required bool NatGateway { get; init; }

    /// <summary>Who is told of alarms.</summary>
    public required string[] AlarmEmails { get; init; }

    /// <summary>By environment variable of the container, the ARN of the parameter or secret that it holds.</summary>
    public required IReadOnlyDictionary<string, string> Secrets { get; init; }

    public required bool IsProduction { get; init; }

    /// <exception cref="RunException">A value is missing or cannot be; the message names it and the mend.</exception>
    public static ServiceSettings Read()
    {
        var config = new Config();
        var desired = config.RequireInt32("desiredCount");
        var settings = new ServiceSettings
        {
            Account = Account.Read(),
            Cpu = config.RequireInt32("containerCPU"),
            Memory = config.RequireInt32("containerMemory"),
            Port = config.GetInt32("containerPort") ?? 8080,
            DesiredCount = desired,
            MaximumCount = config.GetInt32("maximumCount") ?? desired * DefaultGrowth,
            ImageDigest = config.Require("imageDigest"),
            CertificateArn = config.Get("certificateArn") is { Length: > 0 } arn ? arn : null,
            NatGateway = config.GetBoolean("natGateway") ?? false,
            AlarmEmails = config.GetObject<string[]>("alarmEmails") ?? [],
            Secrets = config.GetObject<Dictionary<string, string>>("secrets") ?? [],
            IsProduction = Deployment.Instance.StackName == "prod",
        };
        settings.Check();
        return settings;
    }

    private void Check()
    {
        if (!FargateSizes.TryGetValue(Cpu, out var memory))
            throw Wrong("containerCPU", Cpu, $"Fargate takes {string.Join(", ", FargateSizes.Keys)} CPU units");
        if (Memory < memory.Least || Memory > memory.Most || Memory % memory.Step != 0)
            throw Wrong("containerMemory", Memory, $"with {Cpu} CPU units Fargate takes {memory.Least} to {memory.Most} MiB in steps of {memory.Step}");
        if (Port is < 1 or > 65535) throw Wrong("containerPort", Port, "a port is a number from 1 to 65535");
        if (DesiredCount < (IsProduction ? 2 : 1))
            throw Wrong("desiredCount", DesiredCount, IsProduction ? "production needs two tasks at least, so that one may fail" : "one task at least must run");
        if (MaximumCount < DesiredCount) throw Wrong("maximumCount", MaximumCount, $"no fewer than the {DesiredCount} tasks of desiredCount");
        if (!Digest().IsMatch(ImageDigest)) throw Wrong("imageDigest", ImageDigest, "a digest is sha256: and 64 hexadecimal digits");
        if (IsProduction && CertificateArn is null) throw Wrong("certificateArn", "", "production answers on HTTPS only");
        foreach (var email in AlarmEmails.Where(email => !email.Contains('@', StringComparison.Ordinal)))
            throw Wrong("alarmEmails", email, "an address has an @");
        foreach (var (name, arn) in Secrets)
        {
            // What is there instead may be the secret itself: it is not repeated.
            if (!SecretArn().IsMatch(arn)) throw new RunException($"Configuration value service:secrets.{name} must be the ARN of a parameter or a secret under service/, never a value.");
        }
    }

    private static RunException Wrong(string key, object value, string rule) =>
        new($"Configuration value service:{key} cannot be '{value}': {rule}. Set it with `pulumi config set {key} VALUE`.");

    [GeneratedRegex("^sha256:[0-9a-f]{64}$", RegexOptions.CultureInvariant)]
    private static partial Regex Digest();

    [GeneratedRegex("^arn:aws:(ssm:[a-z0-9-]+:[0-9]{12}:parameter|secretsmanager:[a-z0-9-]+:[0-9]{12}:secret)[/:]service/.+$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex SecretArn();
}
