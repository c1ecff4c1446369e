using Platform.Policies.Ssm;

namespace Policies.Tests.Ssm;

public sealed class SsmDocumentNoSecretTests : AwsPolicyTests<SsmDocumentNoSecret>
{
    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("content: \"${unknown}\"").ShouldBeUndetermined(at: "content");
}
