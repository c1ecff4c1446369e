using Platform.Policies.Iam;

namespace Policies.Tests.Iam;

public sealed class IamRolePermissionsBoundaryTests : AwsPolicyTests<IamRolePermissionsBoundary>
{
    [Fact]
    public void Holds_while_the_boundary_is_still_to_be_made() => Check("permissionsBoundary: \"${unknown}\"").ShouldHold();

    [Fact]
    public void Looks_at_users() =>
        Check("web: { type: aws:iam:User, properties: { name: alice } }").ShouldBeViolated(at: "permissionsBoundary");

    [Fact]
    public void Demands_a_boundary_of_the_list() =>
        Check(new() { Boundaries = ["a"] }, "permissionsBoundary: b")
            .ShouldBeViolated(at: "permissionsBoundary");
}
