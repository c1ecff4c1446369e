import * as pulumi from "@pulumi/pulumi";

export = async () => (await import(`./${pulumi.getStack()}`)).default();
