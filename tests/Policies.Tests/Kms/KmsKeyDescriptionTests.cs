using Platform.Policies.Kms;

namespace Policies.Tests.Kms;

public sealed class KmsKeyDescriptionTests : AwsPolicyTests<KmsKeyDescription>
{
    [Fact]
    public void Is_violated_by_an_empty_text() => Check("description: \"\"").ShouldBeViolated(at: "description");
}
