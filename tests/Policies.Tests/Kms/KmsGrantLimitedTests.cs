using Platform.Policies.Kms;

namespace Policies.Tests.Kms;

public sealed class KmsGrantLimitedTests : AwsPolicyTests<KmsGrantLimited>
{
    [Fact]
    public void Is_violated_when_rights_can_be_handed_on() =>
        Check("""
            operations: [ Decrypt, CreateGrant ]
            constraints: [ { encryptionContextEquals: { app: web } } ]
            """).ShouldBeViolated(at: "operations");

    [Fact]
    public void Is_undetermined_while_the_operations_are_unknown() =>
        Check("""
            operations: "${unknown}"
            constraints: [ { encryptionContextEquals: { app: web } } ]
            """).ShouldBeUndetermined(at: "operations");
}
