using Platform.Policies.Ecr;

namespace Policies.Tests.Ecr;

public sealed class EcrImageScanOnPushTests : AwsPolicyTests<EcrImageScanOnPush>
{
    [Fact]
    public void Is_violated_when_nothing_is_said_of_scanning() =>
        Check("{}").ShouldBeViolated(at: "imageScanningConfiguration.scanOnPush");

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("""imageScanningConfiguration: { scanOnPush: "${unknown}" }""").ShouldBeUndetermined(at: "imageScanningConfiguration.scanOnPush");

    [Fact]
    public void Takes_the_text_true_as_the_provider_does() =>
        Check("""imageScanningConfiguration: { scanOnPush: "true" }""").ShouldHold();
}
