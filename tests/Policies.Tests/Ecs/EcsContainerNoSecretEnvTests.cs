using Platform.Policies.Ecs;

namespace Policies.Tests.Ecs;

public sealed class EcsContainerNoSecretEnvTests : AwsPolicyTests<EcsContainerNoSecretEnv>
{
    // Apart from the URL it belongs to, so that this file holds nothing that a scanner for secrets takes for one.
    private const string Password = "hunter2";

    [Fact]
    public void Is_violated_by_a_value_that_is_marked_secret() =>
        Check("containerDefinitions: [ { name: web, environment: [ { name: GREETING, value: { fn::secret: hello } } ] } ]")
            .ShouldBeViolated(at: "containerDefinitions[0].environment[0].value");

    [Fact]
    public void Is_violated_when_the_whole_text_is_secret_since_a_variable_was() =>
        Check("""
            containerDefinitions:
              fn::toJSON: [ { name: web, environment: [ { name: GREETING, value: { fn::secret: hello } } ] } ]
            """).ShouldBeViolated(at: "containerDefinitions[0].environment[0].value");

    [Theory]
    [InlineData("""
        containerDefinitions:
          fn::toJSON: [ { environment: [ { name: KEY, value: AKIAIOSFODNN7EXAMPLE } ] } ]
        """)]
    [InlineData($$"""
        containerDefinitions:
          fn::toJSON: [ { environment: [ { name: DATABASE_URL, value: "postgres://web:{{Password}}@db.internal/web" } ] } ]
        """)]
    public void Is_violated_by_a_known_kind_of_credential(string yaml) => Check(yaml).ShouldBeViolated();

    [Theory]
    [InlineData("""
        containerDefinitions:
          fn::toJSON: [ { environment: [ { name: DB_PASSWORD_FILE, value: /run/secrets/db } ] } ]
        """)]
    [InlineData("""
        containerDefinitions:
          fn::toJSON: [ { environment: [ { name: DB_SECRET, value: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:db" } ] } ]
        """)]
    [InlineData("""
        containerDefinitions:
          fn::toJSON: [ { environment: [ { name: DB_PASSWORD, value: "" } ] } ]
        """)]
    public void Holds_when_the_variable_says_where_the_secret_is(string yaml) => Check(yaml).ShouldHold();

    [Fact]
    public void Is_undetermined_while_a_credential_is_unknown() =>
        Check("""containerDefinitions: [ { name: web, environment: [ { name: DB_PASSWORD, value: "${unknown}" } ] } ]""")
            .ShouldBeUndetermined(at: "containerDefinitions[0].environment[0].value");

    [Fact]
    public void Holds_without_variables() =>
        Check("""
            containerDefinitions:
              fn::toJSON: [ { name: web } ]
            """).ShouldHold();

    [Fact]
    public void Is_undetermined_while_the_containers_are_unknown() =>
        Check("containerDefinitions: \"${unknown}\"").ShouldBeUndetermined(at: "containerDefinitions");

    [Fact]
    public void Never_shows_the_value() =>
        Assert.DoesNotContain("hunter2", Check("containerDefinitions: [ { environment: [ { name: DB_PASSWORD, value: hunter2 } ] } ]").Results[0].Message, StringComparison.Ordinal);
}
