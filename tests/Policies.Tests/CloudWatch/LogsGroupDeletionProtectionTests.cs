using Platform.Policies.CloudWatch;

namespace Policies.Tests.CloudWatch;

public sealed class LogsGroupDeletionProtectionTests : AwsPolicyTests<LogsGroupDeletionProtection>
{
    [Fact]
    public void Holds_when_the_group_outlives_the_stack() => Check("skipDestroy: true").ShouldHold();

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("deletionProtectionEnabled: \"${unknown}\"").ShouldBeUndetermined(at: "deletionProtectionEnabled");
}
