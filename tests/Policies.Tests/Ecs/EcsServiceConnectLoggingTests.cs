using Platform.Policies.Ecs;

namespace Policies.Tests.Ecs;

public sealed class EcsServiceConnectLoggingTests : AwsPolicyTests<EcsServiceConnectLogging>
{
    [Fact]
    public void Does_not_apply_when_it_is_off() => Check("serviceConnectConfiguration: { enabled: false }").ShouldNotApply();

    [Fact]
    public void Is_undetermined_while_it_may_be_off() =>
        Check("""serviceConnectConfiguration: { enabled: "${unknown}" }""").ShouldBeUndetermined(at: "serviceConnectConfiguration.enabled");
}
