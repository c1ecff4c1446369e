namespace Platform.Policies.S3;

/// <summary>Reads of single objects are recorded.</summary>
/// <remarks>
/// Who took an object is told by nothing else. Trails record changes to buckets, and objects only where a selector says so. Looked for in
/// stacks that have a trail, as the one of an account's baseline has.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-23"/>
[Policy("s3-data-events-read", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["account"],
    Remediation = "Add an event selector for `AWS::S3::Object` to a trail of all Regions.")]
[Control(Framework.Fsbp, "S3.23")]
[Control(Framework.Cis3, "3.9")]
[Control(Framework.Cis5, "3.9")]
[Control(Framework.Pci, "10.2.1")]
[Control(Framework.Trivy, "AVD-AWS-0172")]
public sealed class S3DataEventsRead : ObjectEvents
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            trail:
              type: aws:cloudtrail:Trail
              properties:
                s3BucketName: trail
                isMultiRegionTrail: true
                eventSelectors: [ { readWriteType: ReadOnly, dataResources: [ { type: "AWS::S3::Object", values: [ "arn:aws:s3" ] } ] } ]
            """),
        Bad("trail: { type: aws:cloudtrail:Trail, properties: { s3BucketName: trail, isMultiRegionTrail: true } }"),
    ];

    protected override string Only => "ReadOnly";
}
