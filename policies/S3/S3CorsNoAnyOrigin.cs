namespace Platform.Policies.S3;

/// <summary>Buckets let other sites write only when they are named.</summary>
/// <remarks>
/// With any origin every page that a user has open may write to the bucket in his name. Reading from everywhere is left alone.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/cors.html"/>
[Policy("s3-cors-no-any-origin", Severity.Medium,
    Remediation = "Name the origins in `allowedOrigins`.")]
public sealed class S3CorsNoAnyOrigin : ResourcePolicy
{
    public override IEnumerable<Example> Examples =>
    [
        Good("""corsRules: [ { allowedMethods: [ PUT ], allowedOrigins: [ "https://www.example.org" ] } ]"""),
        Bad("""corsRules: [ { allowedMethods: [ GET, PUT ], allowedOrigins: [ "*" ] } ]"""),
    ];

    public override IReadOnlyList<string> Types =>
        ["aws:s3/bucketCorsConfiguration:BucketCorsConfiguration", "aws:s3/bucketCorsConfigurationV2:BucketCorsConfigurationV2",
            "aws:s3/bucket:Bucket", "aws:s3/bucketV2:BucketV2"];

    protected override Truth Holds(AnyResourceView resource) => resource["corsRules"].AsList.All(rule =>
    {
        var writes = rule["allowedMethods"].AsList.Any(method => method.AsText.IsOneOf("PUT", "POST", "DELETE"));
        return writes.Implies(rule["allowedOrigins"].AsList.All(origin => !origin.AsText.Is("*")));
    });
}
