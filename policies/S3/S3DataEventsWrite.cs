namespace Platform.Policies.S3;

/// <summary>Writes to single objects are recorded.</summary>
/// <remarks>
/// Who overwrote or deleted an object is told by nothing else. Trails record changes to buckets, and objects only where a selector says so. Looked for in
/// stacks that have a trail, as the one of an account's baseline has.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-22"/>
[Policy("s3-data-events-write", Severity.Low,
    Enforcement = EnforcementLevel.Disabled, Tags = ["account"],
    Remediation = "Add an event selector for `AWS::S3::Object` to a trail of all Regions.")]
[Control(Framework.Fsbp, "S3.22")]
[Control(Framework.Cis3, "3.8")]
[Control(Framework.Cis5, "3.8")]
[Control(Framework.Pci, "10.2.1")]
[Control(Framework.Trivy, "AVD-AWS-0171")]
public sealed class S3DataEventsWrite : ObjectEvents
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""
            trail:
              type: aws:cloudtrail:Trail
              properties:
                s3BucketName: trail
                isMultiRegionTrail: true
                eventSelectors: [ { readWriteType: WriteOnly, dataResources: [ { type: "AWS::S3::Object", values: [ "arn:aws:s3" ] } ] } ]
            """),
        Bad("trail: { type: aws:cloudtrail:Trail, properties: { s3BucketName: trail, isMultiRegionTrail: true } }"),
    ];

    protected override string Only => "WriteOnly";
}
