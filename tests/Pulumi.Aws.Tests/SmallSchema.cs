namespace Pulumi.Aws.Tests;

/// <summary>A schema with one of everything that the generator knows.</summary>
internal static class SmallSchema
{
    public const string Text = """
        {
          "//": "One of everything.",
          "package": { "name": "aws", "version": "7.48.0" },
          "modules": { "iam": "Iam", "index": "", "lb": "LB" },
          "views": { "lb/Balancer": "BalancerPropertyView" },
          "resources": {
            "aws:iam/key:Key": {
              "kind": "policy",
              "class": "Key",
              "module": "iam",
              "properties": {
                "age": { "type": "number", "output": "required" },
                "key": { "type": "lb/Balancer", "input": "optional" },
                "resource": { "type": "string", "input": "optional" },
                "types": { "type": "list(string)", "input": "optional" }
              }
            },
            "aws:lb/balancer:Balancer": {
              "kind": "program",
              "class": "Balancer",
              "module": "lb",
              "twins": ["aws:alb/balancer:Balancer"],
              "aliases": ["aws:elb/balancer:Balancer"],
              "secretOutputs": ["token"],
              "properties": {
                "accessLogs": { "type": "list(map(bool))", "input": "optional", "output": "optional" },
                "arn": { "type": "string", "output": "required" },
                "balancer": { "type": "string", "input": "required", "output": "required", "name": "BalancerName" },
                "description": { "type": "string", "input": "optional", "output": "optional", "default": "Managed by Pulumi" },
                "idleTimeout": { "type": "int", "input": "optional", "output": "optional", "deprecated": true },
                "loggings": { "type": "list(lb/OldLogging)", "only": "aws:alb/balancer:Balancer" },
                "policy": { "type": "union(string,lb/Balancer)", "input": "required", "output": "required" },
                "protocol": { "type": "union(string,enum(lb/Protocol))", "input": "optional", "output": "optional" },
                "share": { "type": "double", "input": "required", "output": "required" },
                "tags": { "type": "map(string)", "input": "optional", "output": "optional" },
                "targets": { "type": "list(lb/Balancer)", "input": "required", "output": "required" },
                "token": { "type": "string", "input": "optional", "output": "optional", "secret": true },
                "tokens": { "type": "list(string)", "input": "optional", "secret": true }
              }
            },
            "pulumi:providers:aws": {
              "kind": "program",
              "class": "Provider",
              "module": "index",
              "properties": {
                "maxRetries": { "type": "int", "input": "optional", "json": true },
                "region": { "type": "string", "input": "optional", "output": "optional", "default": { "env": ["AWS_REGION", "AWS_DEFAULT_REGION"] } },
                "skipRegionValidation": { "type": "bool", "input": "optional", "default": true, "json": true }
              }
            }
          },
          "functions": {
            "aws:lb/getBalancer:getBalancer": {
              "class": "GetBalancer",
              "module": "lb",
              "properties": {
                "arn": { "type": "string", "output": "required" },
                "filters": { "type": "list(lb/GetBalancerFilter)", "input": "optional", "output": "optional" },
                "internal": { "type": "bool", "input": "required", "output": "required" }
              }
            }
          },
          "types": {
            "lb/Balancer": {
              "Condition": { "type": "map(any)", "input": "optional" },
              "Principal": { "type": "union(string,lb/Owner,lb/Group)", "input": "optional" },
              "port": { "type": "int", "input": "required", "output": "optional" },
              "protocol": { "type": "enum(lb/Protocol)", "input": "required" },
              "weights": { "type": "union(string,list(string))", "input": "optional" }
            },
            "lb/GetBalancerFilter": {
              "name": { "type": "string", "input": "required", "output": "required" },
              "strict": { "type": "bool", "input": "required", "output": "required" },
              "values": { "type": "list(string)", "input": "required", "output": "required" }
            },
            "lb/Group": {
              "any": { "type": "any", "input": "optional" }
            },
            "lb/OldLogging": {
              "targetBucket": { "type": "string", "input": "required", "output": "required" }
            },
            "lb/Owner": {
              "id": { "type": "string", "input": "required" }
            }
          },
          "enums": {
            "lb/Protocol": { "Http": "http", "Https": "https" }
          }
        }
        """;
}
