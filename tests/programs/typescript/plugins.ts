import * as pulumi from "@pulumi/pulumi";

class Remote extends pulumi.ComponentResource {
    readonly vpcId!: pulumi.Output<string>;

    constructor(name: string, args: pulumi.Inputs) {
        super("awsx:ec2:Vpc", name, { vpcId: undefined, ...args }, {}, true);
    }
}

class Counter extends pulumi.dynamic.Resource {
    constructor(name: string) {
        super({ create: async () => ({ id: name, outs: {} }) }, name, { start: 1 });
    }
}

export default () => {
    const vpc = new Remote("vpc", { cidrBlock: "10.0.0.0/16", secret: pulumi.secret("s") });
    new Counter("counter");
    return { vpc: vpc.vpcId };
};
