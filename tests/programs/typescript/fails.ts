import * as aws from "@pulumi/aws";

export default () => {
    const bucket = new aws.s3.Bucket("first");
    return { name: bucket.bucket.apply(() => { throw new Error("no luck"); }) };
};
