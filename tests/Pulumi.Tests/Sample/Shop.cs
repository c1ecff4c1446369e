namespace Pulumi.Tests.Sample;

/// <summary>A component with a bucket and a component with another one inside.</summary>
internal sealed class Shop : ComponentResource
{
    public Shop(string name, ComponentResourceOptions? options = null)
        : base("test:index:Shop", name, options)
    {
        Front = new Bucket($"{name}-front", new() { Acl = "private" }, new() { Parent = this });
        _ = new Store($"{name}-store", this);
        Url = Output.Format($"https://{Front.Arn}");
        RegisterOutputs();
    }

    public Bucket Front { get; }

    [Output("url")]
    public Output<string> Url { get; private set; }
}

internal sealed class Store : ComponentResource
{
    public Store(string name, Resource parent)
        : base("test:index:Store", name, new ComponentResourceOptions { Parent = parent })
    {
        var outer = new Bucket($"{name}-outer", options: new() { Parent = this });
        _ = new Bucket($"{name}-inner", options: new() { Parent = outer });
        RegisterOutputs();
    }
}
