using Platform.Policies.Ec2;

namespace Policies.Tests.Ec2;

public sealed class Ec2LaunchTemplateImdsv2Tests : AwsPolicyTests<Ec2LaunchTemplateImdsv2>
{
    [Fact]
    public void Is_violated_when_nothing_is_said() => Check("{}").ShouldBeViolated(at: "metadataOptions.httpTokens");

    [Fact]
    public void Holds_when_the_service_is_off() => Check("metadataOptions: { httpEndpoint: disabled }").ShouldHold();

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("""metadataOptions: { httpTokens: "${unknown}" }""").ShouldBeUndetermined(at: "metadataOptions.httpTokens");
}
