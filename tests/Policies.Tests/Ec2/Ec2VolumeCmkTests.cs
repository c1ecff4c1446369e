using Platform.Policies.Ec2;

namespace Policies.Tests.Ec2;

public sealed class Ec2VolumeCmkTests : AwsPolicyTests<Ec2VolumeCmk>
{
    [Fact]
    public void Looks_at_launch_templates() =>
        Check("""web: { type: aws:ec2:LaunchTemplate, properties: { blockDeviceMappings: [ { ebs: { encrypted: "true" } } ] } }""")
            .ShouldBeViolated(at: "blockDeviceMappings[0].ebs.kmsKeyId");

    [Fact]
    public void Holds_while_the_key_is_still_to_be_made() => Check("kmsKeyId: \"${unknown}\"").ShouldHold();
}
