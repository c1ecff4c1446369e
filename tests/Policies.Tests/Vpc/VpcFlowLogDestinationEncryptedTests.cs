using Platform.Policies.Vpc;

namespace Policies.Tests.Vpc;

public sealed class VpcFlowLogDestinationEncryptedTests : AwsPolicyTests<VpcFlowLogDestinationEncrypted>
{
    [Fact]
    public void Does_not_apply_to_buckets() =>
        Check("""
            logDestinationType: s3
            logDestination: arn:aws:s3:::logs
            """).ShouldNotApply();

    [Fact]
    public void Is_undetermined_for_a_group_of_another_stack() =>
        Check("logDestination: arn:aws:logs:eu-west-1:123456789012:log-group:web").ShouldBeUndetermined(at: "logDestination");
}
