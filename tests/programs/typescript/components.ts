import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

class Subnets extends pulumi.ComponentResource {
    readonly ids: pulumi.Output<string[]>;

    constructor(name: string, vpc: aws.ec2.Vpc, count: number, opts?: pulumi.ComponentResourceOptions) {
        super("sample:index:Subnets", name, {}, opts);
        const subnets = [...Array(count).keys()].map(index => new aws.ec2.Subnet(`${name}-${index}`, {
            vpcId: vpc.id,
            cidrBlock: `10.0.${index}.0/24`,
        }, { parent: this }));
        this.ids = pulumi.output(subnets.map(subnet => subnet.id));
        this.registerOutputs({ ids: this.ids });
    }
}

class Network extends pulumi.ComponentResource {
    readonly subnets: Subnets;

    constructor(name: string, opts?: pulumi.ComponentResourceOptions) {
        super("sample:index:Network", name, {}, opts);
        const vpc = new aws.ec2.Vpc(name, { cidrBlock: "10.0.0.0/16" }, { parent: this });
        this.subnets = new Subnets(name, vpc, 2, { parent: this });
        this.registerOutputs();
    }
}

export default () => {
    const west = new aws.Provider("west", { region: "us-west-2" });
    const network = new Network("net", { providers: { aws: west } });
    return { subnets: network.subnets.ids };
};
