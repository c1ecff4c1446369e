using Platform.Policies.LoadBalancing;

namespace Policies.Tests.LoadBalancing;

public sealed class AlbListenerOidcSecretProtectedTests : AwsPolicyTests<AlbListenerOidcSecretProtected>
{
    [Fact]
    public void Looks_into_rules() =>
        Check("""
            web:
              type: aws:lb:ListenerRule
              properties: { actions: [ { type: authenticate-oidc, authenticateOidc: { clientSecret: s3cr3t } } ] }
            """).ShouldBeViolated(at: "actions[0].authenticateOidc.clientSecret");

    [Fact]
    public void Holds_without_a_sign_in() => Check("defaultActions: [ { type: forward } ]").ShouldHold();

    [Fact]
    public void Is_undetermined_while_it_is_unknown_and_not_marked() =>
        Check("""defaultActions: [ { authenticateOidc: { clientSecret: "${unknown}" } } ]""")
            .ShouldBeUndetermined(at: "defaultActions[0].authenticateOidc.clientSecret");

    [Fact]
    public void Never_shows_the_literal() =>
        Assert.DoesNotContain("s3cr3t", Check("defaultActions: [ { authenticateOidc: { clientSecret: s3cr3t } } ]").Results[0].Message, StringComparison.Ordinal);
}
