using Platform.Policies.SecretsManager;

namespace Policies.Tests.SecretsManager;

public sealed class SecretRotation90DaysTests : AwsPolicyTests<SecretRotation90Days>
{
    [Theory]
    [InlineData("""rotationRules: { scheduleExpression: "rate(10 days)" }""")]
    [InlineData("""rotationRules: { scheduleExpression: "rate(12 hours)" }""")]
    public void Reads_rates(string yaml) => Check(yaml).ShouldHold();

    [Fact]
    public void Is_violated_by_a_long_rate() =>
        Check("""rotationRules: { scheduleExpression: "rate(200 days)" }""").ShouldBeViolated(at: "rotationRules.scheduleExpression");

    [Fact]
    public void Does_not_apply_to_cron() =>
        Check("""rotationRules: { scheduleExpression: "cron(0 4 1 * ? *)" }""").ShouldNotApply();

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("""rotationRules: { automaticallyAfterDays: "${unknown}" }""").ShouldBeUndetermined(at: "rotationRules.automaticallyAfterDays");
}
