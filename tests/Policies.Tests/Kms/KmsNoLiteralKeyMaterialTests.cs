using Platform.Policies.Kms;

namespace Policies.Tests.Kms;

public sealed class KmsNoLiteralKeyMaterialTests : AwsPolicyTests<KmsNoLiteralKeyMaterial>
{
    [Fact]
    public void Holds_without_material() => Check("{}").ShouldHold();

    [Fact]
    public void Is_undetermined_while_it_is_unknown_and_not_marked() =>
        Check("keyMaterialBase64: \"${unknown}\"").ShouldBeUndetermined(at: "keyMaterialBase64");

    [Fact]
    public void Never_shows_the_material() => Assert.DoesNotContain("c2VjcmV0", Check("keyMaterialBase64: c2VjcmV0").Results[0].Message, StringComparison.Ordinal);
}
