using Platform.Policies.S3;

namespace Policies.Tests.S3;

public sealed class S3AccessPointPolicyNoPublicPrincipalTests : AwsPolicyTests<S3AccessPointPolicyNoPublicPrincipal>
{
    [Fact]
    public void Looks_at_policies_of_their_own() =>
        Check("""
            web:
              type: aws:s3control:AccessPointPolicy
              properties:
                policy:
                  Version: "2012-10-17"
                  Statement: [ { Effect: Allow, Principal: "*", Action: "s3:GetObject", Resource: "*" } ]
            """).ShouldBeViolated(at: "policy.Statement[0].Principal");

    [Fact]
    public void Is_undetermined_while_the_document_is_unknown() =>
        Check("policy: \"${unknown}\"").ShouldBeUndetermined(at: "policy");
}
