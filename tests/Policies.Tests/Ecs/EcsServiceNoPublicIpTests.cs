using Platform.Policies.Ecs;

namespace Policies.Tests.Ecs;

public sealed class EcsServiceNoPublicIpTests : AwsPolicyTests<EcsServiceNoPublicIp>
{
    [Fact]
    public void Holds_when_nothing_is_said() => Check("networkConfiguration: { subnets: [ subnet-1 ] }").ShouldHold();

    [Fact]
    public void Holds_without_a_network_configuration() => Check("{}").ShouldHold();

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("""networkConfiguration: { assignPublicIp: "${unknown}" }""").ShouldBeUndetermined(at: "networkConfiguration.assignPublicIp");

    [Fact]
    public void Is_undetermined_while_the_whole_block_is_unknown() =>
        Check("networkConfiguration: \"${unknown}\"").ShouldBeUndetermined(at: "networkConfiguration.assignPublicIp");
}
