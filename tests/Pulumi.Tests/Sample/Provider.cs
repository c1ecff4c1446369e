namespace Pulumi.Tests.Sample;

internal sealed class Provider(string name, ProviderArgs? args = null, CustomResourceOptions? options = null)
    : ProviderResource("test", name, args ?? new ProviderArgs(), options);

internal sealed class ProviderArgs : ResourceArgs
{
    [Input("region")]
    public Input<string>? Region { get; set; }

    [Input("maxRetries", json: true)]
    public Input<int>? MaxRetries { get; set; }

    [Input("defaultTags", json: true)]
    public InputMap<string>? DefaultTags { get; set; }
}
