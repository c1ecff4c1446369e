using Platform.Gate.Findings;
using Pulumi.Policy;
using Pulumi.Protocol;
using EnforcementLevel = Pulumi.Policy.EnforcementLevel;

namespace Gate.Tests.Reports;

/// <summary>The findings that every format is tested with: each status, a finding that two stacks share, and a source without resources.</summary>
internal static class Samples
{
    public const string Hostile = "\u001b[31m<img src=x onerror=alert(1)>[link](javascript:alert(1))\u202E @octocat ::error::x [red]%0A`|]]>&amp;";

    public static Waiver Waiver { get; } = new()
    {
        Id = "W-7",
        Policy = "ecr-tag-immutable",
        Urn = UrnOf("dev", "aws:ecr/repository:Repository", "images"),
        Reason = "The nightly build moves `latest` until June.",
        Owner = "team-web",
        Approver = "security",
        Expires = new(2026, 12, 1),
    };

    public static Report All { get; } = new()
    {
        Sources =
        [
            new("preview", "service/dev", 61) { Directory = "infra/service", File = "Pulumi.yaml", Graph = Graph("dev") },
            new("preview", "service/prod", 61) { Directory = "infra/service", File = "Pulumi.yaml", Graph = Graph("prod") },
            new("workflows", "workflows", 0) { Directory = string.Empty },
        ],
        Packs = [new("platform-aws", "0.1.0", 150, "sha256:0123")],
        Evidence =
        [
            Evidence("alb-http-redirects-to-https", Severity.High) with { Passed = 1, Errors = 1 },
            Evidence("ecr-tag-immutable", Severity.Medium) with { Enforcement = "advisory", Violations = 1 },
            Evidence("ecs-service-circuit-breaker", Severity.High) with { Violations = 2, Controls = [new("AWS Well-Architected", "OPS06-BP04")] },
            Evidence("iam-no-star", Severity.Critical) with { Passed = 40, NotApplicable = 3, Undetermined = 1, Controls = [new("AWS FSBP", "IAM.1"), new("AWS FSBP", "IAM.21")] },
            Evidence("logs-group-retention", Severity.Low) with { Passed = 2, Violations = 2, Enforcement = "advisory", Configuration = PropertyMap.Empty.With("minimumDays", PropertyValue.Of(365)) },
            Evidence("sns-topic-encrypted", Severity.Medium) with { Passed = 4 },
        ],
        Findings =
        [
            Finding("ecs-service-circuit-breaker", Severity.High, FindingStatus.Violation, "dev", "aws:ecs/service:Service", "web") with
            {
                Path = "deploymentCircuitBreaker.rollback",
                Position = new("Components/Web.cs", 42, 9),
                Title = "An ECS service rolls a failed deployment back by itself.",
                Why = "Without the circuit breaker, ECS goes on starting tasks that never become healthy until somebody notices.",
                Message = "deploymentCircuitBreaker.rollback is false, expected true",
                Remediation = "Set `deploymentCircuitBreaker` with `enable` and `rollback` both true.",
                Frameworks = ["AWS Well-Architected OPS06-BP04"],
                Link = "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-circuit-breaker.html",
                IsNew = true,
            },
            Finding("ecs-service-circuit-breaker", Severity.High, FindingStatus.Violation, "prod", "aws:ecs/service:Service", "web") with
            {
                Path = "deploymentCircuitBreaker.rollback",
                Position = new("Components/Web.cs", 42, 9),
                Title = "An ECS service rolls a failed deployment back by itself.",
                Why = "Without the circuit breaker, ECS goes on starting tasks that never become healthy until somebody notices.",
                Message = "deploymentCircuitBreaker.rollback is false, expected true",
                Remediation = "Set `deploymentCircuitBreaker` with `enable` and `rollback` both true.",
                Frameworks = ["AWS Well-Architected OPS06-BP04"],
                Link = "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-circuit-breaker.html",
            },
            Finding("logs-group-retention", Severity.Low, FindingStatus.Violation, "dev", "aws:cloudwatch/logGroup:LogGroup", "requests") with
            {
                Enforcement = EnforcementLevel.Advisory,
                Path = "retentionInDays",
                Title = "A log group keeps its events for a stated time.",
                Message = "retentionInDays is 30, expected at least 365\nkmsKeyId is not set, expected a key",
                Remediation = "Set `retentionInDays`.",
            },
            Finding("iam-no-star", Severity.Critical, FindingStatus.Undetermined, "dev", "aws:iam/policy:Policy", "deploy") with
            {
                Enforcement = EnforcementLevel.Advisory,
                Path = "policy",
                Title = "No policy allows every action on every resource.",
                Message = "policy is known only during the update, expected no statement with * on *",
                Remediation = "Name the actions and resources.",
                Synthesised = true,
            },
            Finding("ecr-tag-immutable", Severity.Medium, FindingStatus.Waived, "dev", "aws:ecr/repository:Repository", "images") with
            {
                Enforcement = EnforcementLevel.Advisory,
                Path = "imageTagMutability",
                Title = "A tag of an image cannot be moved.",
                Message = "imageTagMutability is \"MUTABLE\", expected \"IMMUTABLE\"",
                Waiver = Waiver,
            },
            Finding("logs-group-retention", Severity.Low, FindingStatus.Baselined, "prod", "aws:cloudwatch/logGroup:LogGroup", "requests") with
            {
                Title = "A log group keeps its events for a stated time.",
                Message = "retentionInDays is not set, expected at least 365",
            },
            Finding("sns-topic-encrypted", Severity.Medium, FindingStatus.Remediated, "prod", "aws:sns/topic:Topic", "alarms") with
            {
                Title = "A topic keeps its messages encrypted.",
                Message = "kmsMasterKeyId was set to \"alias/aws/sns\"",
            },
            Finding("alb-http-redirects-to-https", Severity.High, FindingStatus.Error, "prod", "aws:lb/loadBalancer:LoadBalancer", "front") with
            {
                Message = "The policy failed to run: InvalidOperationException: out of luck",
            },
            new()
            {
                Kind = "workflow",
                Policy = "action-not-pinned",
                Pack = "workflows",
                Severity = Severity.Medium,
                Status = FindingStatus.Violation,
                Enforcement = EnforcementLevel.Mandatory,
                Source = "workflows",
                Position = new(".github/workflows/pull-request.yml", 7, 15),
                Title = "Actions are named by commit.",
                Message = "uses is \"actions/checkout@v7\", expected a full commit hash",
                Remediation = "Name the commit, with the tag in a comment.",
                Fingerprint = Fingerprint.Of("workflows", "action-not-pinned", urn: null, ".github/workflows/pull-request.yml"),
            },
        ],
        Waivers =
        [
            new(Waiver, 1, WaiverState.Ending),
            new(Waiver with { Id = "W-8", Policy = "ecr-image-scan-on-push", Reason = "Scanned elsewhere." }, 0, WaiverState.Unused),
        ],
        JudgeChanges = [".github/workflows/pull-request.yml", "gate.yaml"],
        Notices = ["service/dev: the invoke aws:ec2/getAmi:getAmi has no answer here; its result is unknown."],
        Run = new("4b825dc642cb6eb9a060e54bf8d69288fbee4904", "sha256:4567", "sha256:89ab", null),
    };

    /// <summary>One finding whose every text is an attack.</summary>
    public static Report Attack { get; } = new()
    {
        Sources = [new("preview", Hostile, 1) { Directory = "infra", File = "Pulumi.yaml", Graph = [new(Hostile, Hostile, Hostile, null, [])] }],
        Packs = [new(Hostile, Hostile, 1, Hostile)],
        Evidence = [Evidence(Hostile, Severity.High) with { Title = Hostile, Link = "javascript:alert(1)", Controls = [new(Hostile, Hostile)], Violations = 1 }],
        Findings =
        [
            new()
            {
                Kind = "policy",
                Policy = Hostile,
                Pack = Hostile,
                Severity = Severity.High,
                Status = FindingStatus.Violation,
                Enforcement = EnforcementLevel.Mandatory,
                Source = Hostile,
                Resource = new(Hostile, Hostile, Hostile + new string('x', 100_000)),
                Path = Hostile,
                Position = new(Hostile, 1, 1),
                Title = Hostile,
                Why = Hostile,
                Message = $"{Hostile}\n{Hostile}",
                Remediation = Hostile,
                Frameworks = [Hostile],
                Link = "javascript:alert(1)",
                Fingerprint = new('0', 32),
                Waiver = Waiver with { Id = Hostile, Reason = Hostile, Owner = Hostile, Approver = Hostile },
            },
        ],
        Waivers = [new(Waiver with { Id = Hostile, Policy = Hostile, Urn = Hostile, Reason = Hostile, Owner = Hostile, Approver = Hostile }, 1, WaiverState.Used)],
        Notices = [Hostile],
        Failures = [Hostile],
        JudgeChanges = [Hostile],
    };

    public static string UrnOf(string stack, string type, string name) => $"urn:pulumi:{stack}::service::{type}::{name}";

    public static Finding Finding(string policy, Severity severity, FindingStatus status, string stack, string type, string name) => new()
    {
        Kind = "policy",
        Policy = policy,
        Pack = "platform-aws",
        Severity = severity,
        Status = status,
        Enforcement = EnforcementLevel.Mandatory,
        Source = $"service/{stack}",
        Resource = new(UrnOf(stack, type, name), type, name),
        Message = $"{policy} does not hold",
        Fingerprint = Fingerprint.Of("platform-aws", policy, UrnOf(stack, type, name), string.Empty),
    };

    /// <summary>A report of that many findings, of all severities, in one stack.</summary>
    public static Report Many(int count) => All with
    {
        Findings =
        [
            .. Enumerable.Range(0, count).Select(index =>
                Finding($"policy-{index % 150}", (Severity)(index % 4), index % 7 == 0 ? FindingStatus.Undetermined : FindingStatus.Violation, "dev", Types[index % Types.Length], $"resource-{index / 10}") with
                {
                    Enforcement = index % 4 >= 2 ? EnforcementLevel.Mandatory : EnforcementLevel.Advisory,
                    Path = $"properties[{index}].value",
                    Message = $"properties[{index}].value is \"{Convert.ToHexString(BitConverter.GetBytes(index * 2654435761L))}\", expected something else",
                    Title = "Something holds.",
                    Remediation = "Set `value` to something else.",
                    Frameworks = [$"AWS FSBP X.{index % 30}"],
                    Fingerprint = Fingerprint.Of("platform-aws", $"policy-{index % 150}", UrnOf("dev", "t", $"{index}"), string.Empty),
                }),
        ],
    };

    public static string Write(Action<Report, TextWriter> write, Report? report = null)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        write(report ?? All, writer);
        return writer.ToString().Replace(Platform.Gate.GateVersion.Text, "VERSION", StringComparison.Ordinal);
    }

    /// <summary>Whether a text holds nothing that moves the cursor or the direction of reading.</summary>
    public static bool IsInert(string text) => text.All(character => character == '\n' || (!char.IsControl(character) && character is not (>= '\u202a' and <= '\u202e') and not (>= '\u2066' and <= '\u2069')));

    private static readonly string[] Types = ["aws:ecs/service:Service", "aws:s3/bucket:Bucket", "aws:iam/role:Role", "aws:ec2/securityGroup:SecurityGroup", "aws:lb/listener:Listener"];

    private static PolicyEvidence Evidence(string policy, Severity severity) => new()
    {
        Policy = policy,
        Pack = "platform-aws",
        Title = $"{policy} holds.",
        Severity = severity,
        Enforcement = "mandatory",
        Configuration = PropertyMap.Empty,
    };

    private static IReadOnlyList<ReportResource> Graph(string stack)
    {
        var root = UrnOf(stack, "pulumi:pulumi:Stack", $"service-{stack}");
        var balancer = UrnOf(stack, "aws:lb/loadBalancer:LoadBalancer", "front");
        return
        [
            new(root, "pulumi:pulumi:Stack", $"service-{stack}", null, []),
            new(balancer, "aws:lb/loadBalancer:LoadBalancer", "front", root, []),
            new(UrnOf(stack, "aws:ecs/service:Service", "web"), "aws:ecs/service:Service", "web", root, [balancer]),
            new(UrnOf(stack, "aws:iam/policy:Policy", "deploy"), "aws:iam/policy:Policy", "deploy", root, []),
        ];
    }
}
