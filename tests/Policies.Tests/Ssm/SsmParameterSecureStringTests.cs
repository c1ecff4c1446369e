using Platform.Policies.Ssm;

namespace Policies.Tests.Ssm;

public sealed class SsmParameterSecureStringTests : AwsPolicyTests<SsmParameterSecureString>
{
    [Theory]
    [InlineData("""
        name: /web/region
        type: String
        """)]
    [InlineData("""
        name: /passwords/length
        type: String
        """)]
    public void Does_not_apply_to_other_names(string yaml) => Check(yaml).ShouldNotApply();

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("""
            name: /web/token
            type: "${unknown}"
            """).ShouldBeUndetermined(at: "type");
}
