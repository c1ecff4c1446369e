using Platform.Policies.Iam;

namespace Policies.Tests.Iam;

public sealed class IamOidcProviderClientsTests : AwsPolicyTests<IamOidcProviderClients>
{
    [Fact]
    public void Is_violated_by_any_audience() =>
        Check("""
            url: https://idp.example.org
            clientIdLists: [ "*" ]
            """).ShouldBeViolated(at: "clientIdLists[0]");

    [Fact]
    public void Is_violated_over_plain_HTTP() =>
        Check("""
            url: http://idp.example.org
            clientIdLists: [ a ]
            """).ShouldBeViolated(at: "url");

    [Fact]
    public void Is_undetermined_while_an_audience_is_unknown() =>
        Check("""
            url: https://idp.example.org
            clientIdLists: [ "${unknown}" ]
            """).ShouldBeUndetermined(at: "clientIdLists[0]");
}
