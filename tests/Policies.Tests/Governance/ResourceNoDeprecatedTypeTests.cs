using Platform.Policies.Governance;

namespace Policies.Tests.Governance;

public sealed class ResourceNoDeprecatedTypeTests : AwsPolicyTests<ResourceNoDeprecatedType>
{
    [Fact]
    public void Is_violated_by_a_launch_configuration() =>
        Check("web: { type: aws:ec2:LaunchConfiguration, properties: { imageId: ami-1 } }").ShouldBeViolated(at: "");
}
