using Platform.Policies.Ec2;

namespace Policies.Tests.Ec2;

public sealed class Ec2DetailedMonitoringTests : AwsPolicyTests<Ec2DetailedMonitoring>
{
    [Fact]
    public void Is_violated_when_nothing_is_said() => Check("{}").ShouldBeViolated(at: "monitoring");

    [Fact]
    public void Looks_at_launch_templates() =>
        Check("web: { type: aws:ec2:LaunchTemplate, properties: { monitoring: { enabled: false } } }").ShouldBeViolated(at: "monitoring.enabled");

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("monitoring: \"${unknown}\"").ShouldBeUndetermined(at: "monitoring");
}
