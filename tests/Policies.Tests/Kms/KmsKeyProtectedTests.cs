using Platform.Policies.Kms;

namespace Policies.Tests.Kms;

public sealed class KmsKeyProtectedTests : AwsPolicyTests<KmsKeyProtected>
{
    [Fact]
    public void Is_violated_when_it_says_so() =>
        Check("web: { type: aws:kms:Key, options: { protect: false } }").ShouldBeViolated(at: "");
}
