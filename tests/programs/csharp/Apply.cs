using Pulumi;
using Aws = Pulumi.Aws;

namespace Scenarios;

internal static class Apply
{
    public static Dictionary<string, object?> Run()
    {
        var password = new Config().RequireSecret("password");
        var bucket = new Aws.S3.Bucket("logs");
        var name = bucket.Arn.Apply(arn => arn.Split(':')).Apply(parts => parts[^1]);
        var address = new Aws.Ec2.Eip("address").PublicIp;
        _ = new Aws.Ssm.Parameter("where", new() { Type = "String", Value = Output.Format($"{name} at {address}") });
        _ = new Aws.Ssm.Parameter("token", new() { Type = "SecureString", Value = password.Apply(text => text.ToUpperInvariant()) });
        return new() { ["name"] = name, ["address"] = address, ["password"] = password };
    }
}
