using Pulumi.Policy.Aws.Ec2;

namespace Platform.Policies.Ec2;

/// <summary>Instances demand a token for instance metadata.</summary>
/// <remarks>
/// Version 1 of the metadata service answers any request that comes from the machine: a program that can be made to fetch a URL
/// hands out the credentials of its role. A metadata service that is off passes.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-8"/>
[Policy("ec2-imdsv2", Severity.High,
    Remediation = "Set `metadataOptions.httpTokens` to `required`.")]
[Control(Framework.Fsbp, "EC2.8")]
[Control(Framework.Cis3, "5.6")]
[Control(Framework.Cis5, "5.7")]
[Control(Framework.Nist, "AC-3", "AC-3(15)", "AC-3(7)", "AC-6")]
[Control(Framework.Pci, "2.2.6")]
[Control(Framework.Checkov, "CKV_AWS_79")]
[Control(Framework.CdkNag, "EC2IMDSv2Enabled")]
[Control(Framework.Trivy, "AVD-AWS-0028")]
public sealed class Ec2Imdsv2 : ResourcePolicy<InstanceView>
{
    public override IEnumerable<Example> Examples =>
    [
        Good("metadataOptions: { httpTokens: required }"),
        Bad("metadataOptions: { httpTokens: optional }"),
    ];

    protected override Truth Holds(InstanceView resource) =>
        resource.MetadataOptions.HttpTokens.Is("required") | resource.MetadataOptions.HttpEndpoint.Is("disabled");
}
