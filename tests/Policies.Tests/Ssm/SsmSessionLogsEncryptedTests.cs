using Platform.Policies.Ssm;

namespace Policies.Tests.Ssm;

public sealed class SsmSessionLogsEncryptedTests : AwsPolicyTests<SsmSessionLogsEncrypted>
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
            """).ShouldBeViolated();

    [Fact]
    public void Is_undetermined_while_the_document_is_unknown() =>
        Check("""
            documentType: Session
            content: "${unknown}"
            """).ShouldBeUndetermined();
}
