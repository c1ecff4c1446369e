using Platform.Policies.Ssm;

namespace Policies.Tests.Ssm;

public sealed class SsmDocumentNotPublicTests : AwsPolicyTests<SsmDocumentNotPublic>
{
    [Fact]
    public void Holds_when_nothing_is_said() => Check("{}").ShouldHold();

    [Fact]
    public void Is_violated_among_accounts() =>
        Check("""permissions: { type: Share, account_ids: "123456789012,all" }""").ShouldBeViolated(at: "permissions.account_ids");

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("""permissions: { account_ids: "${unknown}" }""").ShouldBeUndetermined(at: "permissions.account_ids");
}
