const aws = require("@pulumi/aws");
const pulumi = require("@pulumi/pulumi");

const provider = new aws.Provider("west", { region: "us-west-2" });
const bucket = new aws.s3.Bucket("logs", { tags: { team: "platform" } }, { provider, protect: true });
new aws.s3.BucketPolicy("logs", {
    bucket: bucket.id,
    policy: bucket.arn.apply(arn => JSON.stringify({
        Version: "2012-10-17",
        Statement: [{ Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: `${arn}/*` }],
    })),
}, { provider });
new aws.ssm.Parameter("token", { type: "SecureString", value: pulumi.secret("s3cr3t") });

exports.bucket = bucket.bucket;
