using Platform.Gate.Engine.Aws;
using Pulumi.Protocol;

namespace Platform.Gate.Engine;

/// <summary>Answers the functions and methods a program calls, as far as they can be answered without a provider.</summary>
internal sealed class FunctionCalls(PreviewDeployment deployment)
{
    private static readonly PropertyMap UnknownResult = new([new("id", PropertyValue.Unknown)]);

    private readonly StackReferences _references = new(deployment);

    public async Task<ResourceInvokeResponse> InvokeAsync(ResourceInvokeRequest request, CancellationToken cancellationToken)
    {
        await deployment.Transforms.ApplyAsync(request, cancellationToken).ConfigureAwait(false);
        var arguments = deployment.Bags.Read(request.Args, request.Tok);
        var package = deployment.Packages.Of(request.PackageRef, request.Tok, request.Version, request.PluginDownloadURL);
        var answer = package.IsBuiltIn
            ? await BuiltInAsync(request.Tok, arguments).ConfigureAwait(false)
            : Answer(request, arguments, deployment.Providers.Of(request.Tok, request.Provider, package).Inputs);
        if (answer is not null) return new ResourceInvokeResponse { Return = PropertyBags.Write(answer, acceptsSecrets: true, request.AcceptResources, supportsPartialValues: true) };

        // Newer SDKs go by the flag, .NET and older ones by an unknown among the results.
        deployment.Notices.UnansweredInvoke(request.Tok);
        return new ResourceInvokeResponse { Return = PropertyWire.Write(UnknownResult), Unknown = true };
    }

    /// <summary>Answers a method of a resource. Its plugin is not here, so a result is known only where the user gave one.</summary>
    public CallResponse Call(ResourceCallRequest request)
    {
        var arguments = deployment.Bags.Read(request.Args, request.Tok);
        var call = new InvokeCall(request.Tok, arguments, AwsPlace.Of(arguments, PropertyMap.Empty, deployment.Options), PropertyMap.Empty);
        var answer = deployment.Options.Invokes.Answer(call);
        if (answer is null) deployment.Notices.UnansweredInvoke(request.Tok);
        return new CallResponse { Return = PropertyWire.Write(answer ?? UnknownResult) };
    }

    private PropertyMap? Answer(ResourceInvokeRequest request, PropertyMap arguments, PropertyMap provider)
    {
        var call = new InvokeCall(request.Tok, arguments, AwsPlace.Of(arguments, provider, deployment.Options), provider);
        return deployment.Options.Invokes.Answer(call) ?? BuiltInInvokes.Answer(call, deployment.Options.Outputs);
    }

    private async Task<PropertyMap?> BuiltInAsync(string token, PropertyMap arguments)
    {
        switch (token)
        {
            case "pulumi:pulumi:readStackOutputs" when arguments["name"]?.Text is { } name:
                return await _references.ResolveAsync(name).ConfigureAwait(false);
            case "pulumi:pulumi:getResource" when arguments["urn"]?.Text is { } urn:
                if (!deployment.Resources.TryGet(urn, out var resource)) throw MonitorErrors.UnknownResource(urn);
                return new PropertyMap([
                    new("urn", PropertyValue.Of(urn)),
                    new("id", resource.Id.Length > 0 ? PropertyValue.Of(resource.Id) : PropertyValue.Unknown),
                    new("provider", PropertyValue.Of(resource.ProviderReference)),
                    new("state", resource.Outputs),
                ]);
            default:
                return null;
        }
    }
}
