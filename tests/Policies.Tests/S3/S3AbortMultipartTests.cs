using Platform.Policies.S3;

namespace Policies.Tests.S3;

public sealed class S3AbortMultipartTests : AwsPolicyTests<S3AbortMultipart>
{
    [Fact]
    public void Is_violated_when_the_rule_is_off() =>
        Check("rules: [ { status: Disabled, abortIncompleteMultipartUpload: { daysAfterInitiation: 7 } } ]").ShouldBeViolated(at: "rules");

    [Fact]
    public void Is_undetermined_while_the_rules_are_unknown() =>
        Check("rules: \"${unknown}\"").ShouldBeUndetermined(at: "rules");
}
