using Platform.Policies.Ecs;

namespace Policies.Tests.Ecs;

public sealed class EcsServiceConnectTlsTests : AwsPolicyTests<EcsServiceConnectTls>
{
    [Fact]
    public void Holds_for_a_client_without_services() =>
        Check("serviceConnectConfiguration: { enabled: true }").ShouldHold();

    [Theory]
    [InlineData("{}")]
    [InlineData("serviceConnectConfiguration: { enabled: false, services: [ { portName: web } ] }")]
    public void Does_not_apply_when_it_is_off(string yaml) => Check(yaml).ShouldNotApply();

    [Fact]
    public void Holds_while_the_authority_is_still_to_be_made() =>
        Check("""
            serviceConnectConfiguration:
              enabled: true
              services: [ { portName: web, tls: { issuerCertAuthority: { awsPcaAuthorityArn: "${unknown}" } } } ]
            """).ShouldHold();
}
