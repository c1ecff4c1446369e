import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

export default async () => {
    const network = new pulumi.StackReference("network/dev");
    const identity = await aws.getCallerIdentity();
    const trust = aws.iam.getPolicyDocumentOutput({
        statements: [{ actions: ["sts:AssumeRole"], principals: [{ type: "AWS", identifiers: [`arn:aws:iam::${identity.accountId}:root`] }] }],
    });
    const shared = aws.s3.Bucket.get("shared", "shared-logs", { forceDestroy: false });
    new aws.ec2.SecurityGroup("group", { vpcId: network.requireOutput("vpcId"), description: network.getOutput("secret") });
    new aws.iam.Role("role", { assumeRolePolicy: trust.json });
    new aws.s3.BucketVersioning("shared", { bucket: shared.id, versioningConfiguration: { status: "Enabled" } });
    return { zones: aws.getAvailabilityZonesOutput().names, ami: aws.ec2.getAmiOutput({ owners: ["amazon"] }).id };
};
