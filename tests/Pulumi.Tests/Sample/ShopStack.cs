namespace Pulumi.Tests.Sample;

internal sealed class ShopStack : Stack
{
    public ShopStack()
    {
        var bucket = new Bucket("goods", new() { Acl = new Config().Require("acl") });
        Acl = bucket.Acl;
        Arn = bucket.Arn;
    }

    [Output("acl")]
    public Output<string?> Acl { get; set; }

    [Output]
    public Output<string> Arn { get; set; }
}
