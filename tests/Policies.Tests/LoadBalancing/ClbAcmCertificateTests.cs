using Platform.Policies.LoadBalancing;

namespace Policies.Tests.LoadBalancing;

public sealed class ClbAcmCertificateTests : AwsPolicyTests<ClbAcmCertificate>
{
    [Fact]
    public void Is_violated_without_a_certificate() =>
        Check("listeners: [ { lbProtocol: ssl } ]").ShouldBeViolated(at: "listeners[0].sslCertificateId");

    [Fact]
    public void Holds_without_TLS() => Check("listeners: [ { lbProtocol: http } ]").ShouldHold();

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("""listeners: [ { lbProtocol: https, sslCertificateId: "${unknown}" } ]""").ShouldBeUndetermined(at: "listeners[0].sslCertificateId");
}
