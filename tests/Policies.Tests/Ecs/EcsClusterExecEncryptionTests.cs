using Platform.Policies.Ecs;

namespace Policies.Tests.Ecs;

public sealed class EcsClusterExecEncryptionTests : AwsPolicyTests<EcsClusterExecEncryption>
{
    [Fact]
    public void Is_violated_by_a_plain_log() =>
        Check("configuration: { executeCommandConfiguration: { kmsKeyId: key, logConfiguration: { s3BucketName: exec } } }")
            .ShouldBeViolated(at: "configuration.executeCommandConfiguration.logConfiguration.s3BucketEncryptionEnabled");

    [Fact]
    public void Does_not_apply_when_nothing_is_said() => Check("{}").ShouldNotApply();

    [Fact]
    public void Holds_while_the_key_is_still_to_be_made() =>
        Check("""configuration: { executeCommandConfiguration: { kmsKeyId: "${unknown}" } }""").ShouldHold();
}
