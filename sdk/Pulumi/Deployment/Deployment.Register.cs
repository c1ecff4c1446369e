using System.Collections.Immutable;
using Grpc.Core;
using Pulumi.Protocol;
using Pulumi.Serialization;

namespace Pulumi;

/// <content>Asks the engine for resources.</content>
public sealed partial class Deployment
{
    private static ImmutableDictionary<string, ImmutableHashSet<Resource>> Nothing =>
        ImmutableDictionary<string, ImmutableHashSet<Resource>>.Empty;

    /// <summary>Asks for a resource. It returns at once; the resource's outputs tell when the engine has answered.</summary>
    internal void Register(ResourceRequest request) => Watch(CompleteAsync(request, SourceOrigin.Capture(request.Resource)));

    internal void RegisterOutputs(Resource resource, Output<IDictionary<string, object?>> outputs) =>
        Watch(RegisterOutputsAsync(resource, outputs));

    private static string Known(OutputData<string> data) => data.IsKnown ? data.Value : "";

    private async Task CompleteAsync(ResourceRequest request, SourceOrigin origin)
    {
        try
        {
            request.Resource.Source.Set(await AskAsync(request, origin).ConfigureAwait(false));
        }
        catch (RpcException exception)
        {
            var failure = new ResourceException(exception.Status.Detail, request.Resource, hideStack: true);
            request.Resource.Source.Fail(failure);
            throw failure;
        }
        catch (Exception exception)
        {
            request.Resource.Source.Fail(exception);
            throw;
        }
    }

    private async Task<Registration> AskAsync(ResourceRequest request, SourceOrigin origin)
    {
        if (request.Options.Urn is { } urn) return await GetAsync(urn).ConfigureAwait(false);
        if (request.Options.Id is not { } id) return await RegisterAsync(request, origin).ConfigureAwait(false);

        var data = await id.ToOutput().DataTask.ConfigureAwait(false);
        if (data.IsKnown && string.IsNullOrEmpty(data.Value)) return await RegisterAsync(request, origin).ConfigureAwait(false);
        if (!request.IsCustom) throw new ArgumentException("ResourceOptions.Id is only valid for a CustomResource");
        return await ReadAsync(request, data.IsKnown ? data.Value : "", origin).ConfigureAwait(false);
    }

    private async Task<Registration> GetAsync(string urn)
    {
        var args = new DictionaryInvokeArgs(ImmutableDictionary<string, object?>.Empty.Add("urn", urn));
        var bag = await InvokeRawAsync("pulumi:pulumi:getResource", args, options: null, package: null).ConfigureAwait(false);
        return new(bag["urn"]?.Text ?? urn, bag["id"]?.Text ?? "", bag["state"]?.Map ?? PropertyMap.Empty, Nothing, Settings.IsDryRun);
    }

    private async Task<Registration> ReadAsync(ResourceRequest request, string id, SourceOrigin origin)
    {
        var prepared = await PrepareAsync(request).ConfigureAwait(false);
        var message = new ReadResourceRequest
        {
            Id = id.Length == 0 ? Signatures.UnknownString : id,
            Type = request.Type,
            Name = request.Name,
            Parent = prepared.Parent,
            Properties = PropertyWire.Write(prepared.Properties.Bag),
            Dependencies = { prepared.Dependencies },
            Provider = prepared.Provider,
            Version = request.Options.Version ?? "",
            PluginDownloadURL = request.Options.PluginDownloadURL ?? "",
            PackageRef = prepared.Package,
            AcceptSecrets = true,
            AcceptResources = true,
        };
        if (request.Options is CustomResourceOptions custom) message.AdditionalSecretOutputs.AddRange(custom.AdditionalSecretOutputs);
        (message.SourcePosition, message.StackTrace) = origin.ToWire();
        var answer = await Engine.Monitor.ReadResourceAsync(message).ConfigureAwait(false);
        var incomplete = Settings.IsDryRun || answer.Result is not Result.Success;
        return new(answer.Urn, id, PropertyWire.Read(answer.Properties), Nothing, incomplete);
    }

    private async Task<Registration> RegisterAsync(ResourceRequest request, SourceOrigin origin)
    {
        var options = request.Options;
        if (options.DeletedWith is not null && !await Features.DeletedWithAsync().ConfigureAwait(false))
            throw new InvalidOperationException("The Pulumi CLI does not support the DeletedWith option. Please update the Pulumi CLI.");

        var prepared = await PrepareAsync(request).ConfigureAwait(false);
        var message = RegisterMessage.Of(request, prepared);
        if (options.DeletedWith is { } with) message.DeletedWith = Known(await with.Urn.DataTask.ConfigureAwait(false));
        message.ReplaceWith.AddRange(await ReplacedWithAsync(options).ConfigureAwait(false));
        message.Aliases.AddRange(await AliasMessage.OfAsync(options.Aliases).ConfigureAwait(false));
        (message.SourcePosition, message.StackTrace) = origin.ToWire();

        var answer = await Engine.Monitor.RegisterResourceAsync(message).ConfigureAwait(false);
        var dependencies = answer.PropertyDependencies.Count == 0
            ? Nothing
            : answer.PropertyDependencies.ToImmutableDictionary(
                property => property.Key,
                property => property.Value.Urns.Select(urn => (Resource)new DependencyResource(urn)).ToImmutableHashSet());
        var incomplete = Settings.IsDryRun || answer.Result is not Result.Success;
        return new(answer.Urn, answer.Id, PropertyWire.Read(answer.Object), dependencies, incomplete);
    }

    private async Task<IEnumerable<string>> ReplacedWithAsync(ResourceOptions options)
    {
        var resources = await options.ReplaceWith.ToOutput().DataTask.ConfigureAwait(false);
        if (!resources.IsKnown || resources.Value.Length == 0) return [];
        if (!await Features.ReplaceWithAsync().ConfigureAwait(false))
            throw new InvalidOperationException("The Pulumi CLI does not support the ReplaceWith option. Please update the Pulumi CLI.");
        return await DependencyUrns.OfAsync(resources.Value).ConfigureAwait(false);
    }

    private async Task RegisterOutputsAsync(Resource resource, Output<IDictionary<string, object?>> outputs)
    {
        // The registration may still be on its way, and the outputs may come from resources that are.
        var urn = await resource.Urn.DataTask.ConfigureAwait(false);
        var data = await outputs.DataTask.ConfigureAwait(false);
        var properties = data.IsKnown ? data.Value : ImmutableDictionary<string, object?>.Empty;
        var serialized = await PropertySerializer.SerializeAsync(
            $"{resource.GetResourceName()} outputs",
            properties.OrderBy(property => property.Key, StringComparer.Ordinal),
            new(Features)).ConfigureAwait(false);
        await Engine.Monitor
            .RegisterResourceOutputsAsync(new() { Urn = urn.Value, Outputs = PropertyWire.Write(serialized.Bag) })
            .ConfigureAwait(false);
    }
}
