using Platform.Policies.LoadBalancing;

namespace Policies.Tests.LoadBalancing;

public sealed class Elbv2ListenerAcmCertificateTests : AwsPolicyTests<Elbv2ListenerAcmCertificate>
{
    [Fact]
    public void Is_violated_without_a_certificate() => Check("protocol: TLS").ShouldBeViolated(at: "certificateArn");

    [Fact]
    public void Does_not_apply_without_TLS() => Check("protocol: HTTP").ShouldNotApply();

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("""
            protocol: HTTPS
            certificateArn: "${unknown}"
            """).ShouldBeUndetermined(at: "certificateArn");
}
