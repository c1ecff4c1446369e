using System.Text;
using Platform.Policies;
using Pulumi.Policy;
using Pulumi.Protocol;
using EnforcementLevel = Pulumi.Policy.EnforcementLevel;

namespace Policies.Tests;

public sealed class RemediationTests
{
    [Theory]
    [InlineData("ecs-service-circuit-breaker", """{}""")]
    [InlineData("ecs-service-managed-volume-encrypted", """{"volumeConfiguration": {"managedEbsVolume": {"roleArn": "role"}}}""")]
    [InlineData("ecs-service-wait-for-steady-state", """{}""")]
    [InlineData("ecs-service-latest-platform-version", """{"platformVersion": "1.3.0"}""")]
    [InlineData("ecs-service-safe-deployment-percentages", """{"deploymentMinimumHealthyPercent": 0}""")]
    [InlineData("ecs-task-no-fault-injection", """{"enableFaultInjection": true}""")]
    [InlineData("ecs-service-no-force-delete", """{"forceDelete": true}""")]
    [InlineData("ecs-service-az-rebalancing", """{"availabilityZoneRebalancing": "DISABLED"}""")]
    [InlineData("ecs-service-managed-tags", """{}""")]
    [InlineData("ecr-image-scan-on-push", """{}""")]
    [InlineData("ecr-no-force-delete", """{"forceDelete": true}""")]
    [InlineData("ecr-basic-scan-native", """{"name": "BASIC_SCAN_TYPE_VERSION", "value": "CLAIR"}""")]
    [InlineData("elbv2-deletion-protection", """{}""")]
    [InlineData("alb-desync-mitigation", """{"desyncMitigationMode": "monitor"}""")]
    [InlineData("elbv2-cross-zone", """{"loadBalancerType": "network"}""")]
    [InlineData("alb-xff-not-preserved", """{"xffHeaderProcessingMode": "preserve"}""")]
    [InlineData("alb-strict-transport-security", """{"protocol": "HTTPS"}""")]
    [InlineData("alb-hide-server-header", """{"protocol": "HTTPS"}""")]
    [InlineData("iam-password-min-length", """{}""")]
    [InlineData("iam-password-reuse", """{}""")]
    [InlineData("iam-password-lowercase", """{}""")]
    [InlineData("iam-password-uppercase", """{}""")]
    [InlineData("iam-password-number", """{}""")]
    [InlineData("iam-password-symbol", """{}""")]
    [InlineData("iam-password-expiry", """{}""")]
    [InlineData("cloudwatch-alarm-actions-enabled", """{"actionsEnabled": false}""")]
    [InlineData("logs-group-deletion-protection", """{}""")]
    [InlineData("vpc-tgw-no-auto-accept", """{"autoAcceptSharedAttachments": "enable"}""")]
    [InlineData("vpc-eni-source-dest-check", """{"sourceDestCheck": false}""")]
    [InlineData("kms-key-lockout-check", """{"bypassPolicyLockoutSafetyCheck": true}""")]
    [InlineData("kms-key-rotation", """{}""")]
    [InlineData("kms-key-deletion-window", """{"deletionWindowInDays": 7}""")]
    [InlineData("kms-key-rotation-period", """{"rotationPeriodInDays": 730}""")]
    [InlineData("sns-topic-signature-v2", """{}""")]
    [InlineData("s3-no-force-destroy", """{"forceDestroy": true}""")]
    [InlineData("secret-rotation-90-days", """{"rotationRules": {"automaticallyAfterDays": 365}}""")]
    [InlineData("secret-recovery-window", """{"recoveryWindowInDays": 0}""")]
    [InlineData("ec2-termination-protection", """{}""")]
    [InlineData("ec2-ebs-default-encryption", """{"enabled": false}""")]
    [InlineData("clb-desync-mitigation", """{"desyncMitigationMode": "monitor"}""")]
    [InlineData("clb-connection-draining", """{}""")]
    [InlineData("clb-cross-zone", """{"crossZoneLoadBalancing": false}""")]
    public void What_a_policy_mends_holds_afterwards_and_keeps_the_rest(string name, string inputs)
    {
        var policy = Catalogue.Policies.Single(one => one.Metadata.Name == name);
        var session = new PackSession(new() { Name = "test", Version = "0.0.0", Policies = [policy] });
        session.Configure(new Dictionary<string, PolicyConfiguration> { [name] = new(EnforcementLevel.Remediate, PropertyMap.Empty) });
        var resource = Resource(session, PropertyJson.Parse(Encoding.UTF8.GetBytes(inputs)).Map!.With("__defaults", PropertyValue.Of([])));
        Assert.Equal(PolicyOutcome.Violated, Assert.Single(session.Analyze(resource)).Outcome);

        var done = Assert.Single(session.Remediate(resource));

        Assert.Empty(done.Problem);
        Assert.Equal(PolicyOutcome.Passed, Assert.Single(session.Analyze(resource with { Properties = done.After })).Outcome);
        Assert.Superset(done.Before.Names.ToHashSet(), done.After.Names.ToHashSet());
    }

    private static Resource Resource(PackSession session, PropertyMap inputs)
    {
        var type = session.Pack.Policies[0].CreateDefault().Types![0];
        return new() { Urn = $"urn:pulumi:test::test::{type}::subject", Type = type, Name = "subject", Properties = inputs };
    }
}
