using Platform.Policies.Ssm;

namespace Policies.Tests.Ssm;

public sealed class SsmSessionEncryptedTests : AwsPolicyTests<SsmSessionEncrypted>
{
    [Fact]
    public void Does_not_apply_to_other_documents() =>
        Check("""
            documentType: Command
            content: "{}"
            """).ShouldNotApply();

    [Fact]
    public void Is_violated_when_nothing_is_said() =>
        Check("""
            documentType: Session
            content: "{}"
            """).ShouldBeViolated(at: "content.inputs.kmsKeyId");
}
