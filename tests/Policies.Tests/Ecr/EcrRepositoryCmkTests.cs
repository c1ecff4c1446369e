using Platform.Policies.Ecr;

namespace Policies.Tests.Ecr;

public sealed class EcrRepositoryCmkTests : AwsPolicyTests<EcrRepositoryCmk>
{
    [Fact]
    public void Is_violated_when_nothing_is_said() => Check("{}").ShouldBeViolated(at: "encryptionConfigurations");

    [Fact]
    public void Is_violated_by_the_key_of_AWS() =>
        Check("encryptionConfigurations: [ { encryptionType: KMS } ]").ShouldBeViolated(at: "encryptionConfigurations");

    [Fact]
    public void Holds_while_the_key_is_still_to_be_made() =>
        Check("""encryptionConfigurations: [ { encryptionType: KMS, kmsKey: "${unknown}" } ]""").ShouldHold();

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("encryptionConfigurations: \"${unknown}\"").ShouldBeUndetermined(at: "encryptionConfigurations");
}
