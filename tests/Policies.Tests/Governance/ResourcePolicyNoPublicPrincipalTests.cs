using Platform.Policies.Governance;

namespace Policies.Tests.Governance;

public sealed class ResourcePolicyNoPublicPrincipalTests : AwsPolicyTests<ResourcePolicyNoPublicPrincipal>
{
    [Theory]
    [InlineData("""web: { type: aws:kinesis:ResourcePolicy, properties: { policy: { Version: "2012-10-17", Statement: [ { Effect: Allow, Principal: "*", Action: "kinesis:PutRecord", Resource: "*" } ] } } }""")]
    [InlineData("""web: { type: aws:codeartifact:DomainPermissions, properties: { policyDocument: { Version: "2012-10-17", Statement: [ { Effect: Allow, Principal: "*", Action: "codeartifact:ReadFromRepository", Resource: "*" } ] } } }""")]
    public void Looks_at_other_resources(string yaml) => Check(yaml).ShouldBeViolated();

    [Fact]
    public void Does_not_apply_without_a_policy() => Check("name: web").ShouldNotApply();

    [Fact]
    public void Is_undetermined_while_the_document_is_unknown() =>
        Check("accessPolicy: \"${unknown}\"").ShouldBeUndetermined(at: "accessPolicy");
}
