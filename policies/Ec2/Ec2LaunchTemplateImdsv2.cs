using Pulumi.Policy.Aws.Ec2;

namespace Platform.Policies.Ec2;

/// <summary>Launch templates demand a token for instance metadata.</summary>
/// <remarks>
/// Version 1 of the metadata service answers any request that comes from the machine: a program that can be made to fetch a URL
/// hands out the credentials of its role. A metadata service that is off passes.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-170"/>
[Policy("ec2-launch-template-imdsv2", Severity.High,
    Remediation = "Set `metadataOptions.httpTokens` to `required`.")]
[Control(Framework.Fsbp, "EC2.170")]
[Control(Framework.Nist,
    "AC-2(6)", "AC-3", "AC-3(3)(a)", "AC-3(3)(b)(1)", "AC-3(3)(b)(2)", "AC-3(3)(b)(3)", "AC-3(3)(b)(4)", "AC-3(3)(b)(5)",
    "AC-3(3)(c)", "AC-3(3)", "AC-3(4)(a)", "AC-3(4)(b)", "AC-3(4)(c)", "AC-3(4)(d)", "AC-3(4)(e)", "AC-3(4)", "AC-3(7)",
    "AC-3(8)", "AC-3(12)(a)", "AC-3(13)", "AC-3(15)(a)", "AC-3(15)(b)", "AC-4(28)", "AC-6", "AC-24", "CM-5(1)(a)", "MP-2",
    "SC-23(3)")]
[Control(Framework.Checkov, "CKV_AWS_79")]
[Control(Framework.CdkNag, "EC2IMDSv2Enabled")]
[Control(Framework.Trivy, "AVD-AWS-0130")]
public sealed class Ec2LaunchTemplateImdsv2 : ResourcePolicy<LaunchTemplateView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("metadataOptions: { httpTokens: required }"),
        Bad("metadataOptions: { httpTokens: optional }"),
    ];

    protected override Truth Holds(LaunchTemplateView resource) =>
        resource.MetadataOptions.HttpTokens.Is("required") | resource.MetadataOptions.HttpEndpoint.Is("disabled");
}
