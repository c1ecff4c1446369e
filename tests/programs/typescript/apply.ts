import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

export default () => {
    const password = new pulumi.Config().requireSecret("password");
    const bucket = new aws.s3.Bucket("logs", {});
    const name = bucket.arn.apply(arn => arn.split(":")).apply(parts => parts[parts.length - 1]);
    const vm = new aws.ec2.Instance("vm", { ami: "ami-0123456789abcdef0", instanceType: "t3.micro", userData: pulumi.interpolate`token=${password}` });
    const both = pulumi.all([name, vm.privateIp]).apply(([bucketName, address]) => `${bucketName} at ${address}`);
    new aws.ssm.Parameter("where", { type: "String", value: both });
    new aws.ssm.Parameter("token", { type: "SecureString", value: password.apply(text => text.toUpperCase()) });
    new aws.iam.Policy("write", {
        policy: pulumi.jsonStringify({ Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "s3:PutObject", Resource: pulumi.interpolate`${bucket.arn}/*` }] }),
    });
    return { name, address: vm.privateIp, password };
};
