using Platform.Policies.S3;

namespace Policies.Tests.S3;

public sealed class S3CorsNoAnyOriginTests : AwsPolicyTests<S3CorsNoAnyOrigin>
{
    [Fact]
    public void Holds_for_reading() =>
        Check("""corsRules: [ { allowedMethods: [ GET ], allowedOrigins: [ "*" ] } ]""").ShouldHold();

    [Fact]
    public void Holds_without_rules() => Check("{}").ShouldHold();

    [Fact]
    public void Is_undetermined_while_an_origin_is_unknown() =>
        Check("""corsRules: [ { allowedMethods: [ PUT ], allowedOrigins: [ "${unknown}" ] } ]""")
            .ShouldBeUndetermined(at: "corsRules[0].allowedOrigins[0]");
}
