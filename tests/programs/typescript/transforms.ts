import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

export default () => {
    pulumi.runtime.registerResourceTransform(({ type, props, opts }) =>
        type.startsWith("aws:s3/bucket:") ? { props: { ...props, tags: { ...props.tags, owner: "stack" } }, opts } : undefined);
    pulumi.runtime.registerStackTransformation(({ type, props, opts }) =>
        type === "aws:sqs/queue:Queue" ? { props: { ...props, fifoQueue: true }, opts: { ...opts, protect: true } } : undefined);
    const east = new aws.Provider("east", { region: "us-east-1" });
    const bucket = new aws.s3.Bucket("bucket", { tags: { own: "yes" } }, {
        provider: east,
        aliases: [{ name: "old" }],
        ignoreChanges: ["tags"],
        customTimeouts: { create: "5m" },
        additionalSecretOutputs: ["arn"],
    });
    new aws.sqs.Queue("queue", {}, { dependsOn: [bucket], deleteBeforeReplace: true });
    return { arn: bucket.arn };
};
