using Platform.Policies.Ssm;

namespace Policies.Tests.Ssm;

public sealed class SsmBlockPublicSharingTests : AwsPolicyTests<SsmBlockPublicSharing>
{
    [Fact]
    public void Does_not_apply_to_other_settings() =>
        Check("""
            settingId: /ssm/parameter-store/default-parameter-tier
            settingValue: Standard
            """).ShouldNotApply();

    [Fact]
    public void Reads_the_ARN_as_well() =>
        Check("""
            settingId: arn:aws:ssm:eu-west-1:123456789012:servicesetting/ssm/documents/console/public-sharing-permission
            settingValue: Enable
            """).ShouldBeViolated(at: "settingValue");

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("""
            settingId: /ssm/documents/console/public-sharing-permission
            settingValue: "${unknown}"
            """).ShouldBeUndetermined(at: "settingValue");
}
