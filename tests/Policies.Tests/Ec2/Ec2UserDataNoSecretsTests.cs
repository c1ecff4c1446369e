using Platform.Policies.Ec2;

namespace Policies.Tests.Ec2;

public sealed class Ec2UserDataNoSecretsTests : AwsPolicyTests<Ec2UserDataNoSecrets>
{
    [Fact]
    public void Looks_behind_Base64() =>
        Check("userDataBase64: ZXhwb3J0IEFXU19BQ0NFU1NfS0VZX0lEPUFLSUFJT1NGT0ROTjdFWEFNUExF").ShouldBeViolated(at: "userDataBase64");

    [Fact]
    public void Is_violated_by_what_is_marked_as_secret() =>
        Check("userData: { fn::secret: hello }").ShouldBeViolated(at: "userData");

    [Fact]
    public void Is_undetermined_while_it_is_unknown() =>
        Check("userData: \"${unknown}\"").ShouldBeUndetermined(at: "userData");

    [Fact]
    public void Looks_at_launch_templates() =>
        Check("""
            web:
              type: aws:ec2:LaunchTemplate
              properties: { userData: ZXhwb3J0IEFXU19BQ0NFU1NfS0VZX0lEPUFLSUFJT1NGT0ROTjdFWEFNUExF }
            """).ShouldBeViolated(at: "userData");
}
