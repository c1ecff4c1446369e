using Platform.Policies.Secrets;

namespace Platform.Policies.Ec2;

/// <summary>User data holds no secret.</summary>
/// <remarks>
/// User data is read by every program on the machine, and by everybody who may describe the instance. What looks like a known kind
/// of credential counts, and so does what the program marks as secret.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instancedata-add-user-data.html"/>
[Policy("ec2-user-data-no-secrets", Severity.Critical,
    Remediation = "Keep the secret in Secrets Manager or Parameter Store, and read it from there at the start.")]
[Control(Framework.Checkov, "CKV_AWS_46")]
[Control(Framework.Trivy, "AVD-AWS-0029", "AVD-AWS-0129")]
public sealed class Ec2UserDataNoSecrets : ResourcePolicy
{
    public override IEnumerable<Example> Examples =>
    [
        Good("userData: \"#!/bin/sh\""),
        Bad("userData: \"export AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE\""),
    ];

    public override IReadOnlyList<string> Types =>
        ["aws:ec2/instance:Instance", "aws:ec2/launchTemplate:LaunchTemplate", "aws:ec2/launchConfiguration:LaunchConfiguration"];

    protected override Truth Holds(AnyResourceView resource) =>
        IsHarmless(resource["userData"].AsText) & IsHarmless(resource["userDataBase64"].AsText);

    private static Truth IsHarmless(Value<string> data)
    {
        var isSecret = data.Node.IsSecret ? data.IsSet : Truth.False;
        var isRecognised = data.Satisfies(text => SecretPatterns.Find(text) is not null || SecretPatterns.FindInBase64(text) is not null,
            "a credential");
        return (!(isSecret | isRecognised)).Blaming(data.Node, "nothing secret", "a secret in clear text");
    }
}
