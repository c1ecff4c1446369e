const { PolicyPack, remediateResourceOfType, validateResourceOfType } = require("@pulumi/policy");
const aws = require("@pulumi/aws");

new PolicyPack("sample", {
    policies: [
        {
            name: "bucket-prefix",
            description: "A bucket's name begins with a prefix.",
            enforcementLevel: "advisory",
            severity: "high",
            configSchema: { properties: { prefix: { type: "string", default: "acme-", minLength: 2 } } },
            validateResource: validateResourceOfType(aws.s3.Bucket, (bucket, args, report) => {
                const { prefix } = args.getConfig();
                if (!bucket.bucket || !bucket.bucket.startsWith(prefix)) report(`the name does not begin with ${prefix}`);
            }),
        },
        {
            name: "bucket-team",
            description: "A bucket says whose it is.",
            enforcementLevel: "remediate",
            remediateResource: remediateResourceOfType(aws.s3.Bucket, bucket => {
                if (bucket.tags && bucket.tags.team) return undefined;
                bucket.tags = { ...bucket.tags, team: "nobody" };
                return bucket;
            }),
        },
        {
            name: "stack-size",
            description: "A stack is small.",
            enforcementLevel: "mandatory",
            validateStack: (args, report) => {
                const buckets = args.resources.filter(resource => resource.isType(aws.s3.Bucket));
                if (buckets.length > 1) report(`${buckets.length} buckets`, buckets[0].urn);
            },
        },
    ],
});
