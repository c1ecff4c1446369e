using Platform.Policies.Ec2;

namespace Policies.Tests.Ec2;

public sealed class Ec2ImdsHopLimitTests : AwsPolicyTests<Ec2ImdsHopLimit>
{
    [Fact]
    public void Holds_when_nothing_is_said() => Check("{}").ShouldHold();

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("""metadataOptions: { httpPutResponseHopLimit: "${unknown}" }""").ShouldBeUndetermined(at: "metadataOptions.httpPutResponseHopLimit");
}
