using System.Collections.Immutable;
using Google.Protobuf.Collections;
using Pulumi.Protocol;
using Pulumi.Serialization;

namespace Pulumi;

/// <content>Calls functions of providers and methods of resources.</content>
public sealed partial class Deployment
{
    internal Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? package) =>
        new(InvokeOutputAsync(token, args, options, package, bag => To<T>(bag, token)));

    internal Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? package) =>
        new(InvokeOutputAsync(token, args, options, package, bag => To<T>(Single(bag, token), token)));

    internal async Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? package) =>
        To<T>(await InvokeRawAsync(token, args, options, package).ConfigureAwait(false), token).Value;

    internal async Task<T> InvokeSingleAsync<T>(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? package) =>
        To<T>(Single(await InvokeRawAsync(token, args, options, package).ConfigureAwait(false), token), token).Value;

    internal Task InvokeAsync(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? package) =>
        InvokeRawAsync(token, args, options, package);

    internal Output<T> Call<T>(string token, CallArgs args, Resource? self, CallOptions? options, RegisterPackageRequest? package) =>
        new(CallAsync(token, args, self, options, package, bag => To<T>(bag, token)));

    internal void Call(string token, CallArgs args, Resource? self, CallOptions? options, RegisterPackageRequest? package) =>
        Watch(CallAsync(token, args, self, options, package, _ => new OutputData<object?>([], null, IsKnown: true, IsSecret: false)));

    private static PropertyValue Single(PropertyMap bag, string token) => bag.Count > 0
        ? bag.First().Value
        : throw new InvalidOperationException($"The function '{token}' gave nothing back.");

    private static void Check(string what, RepeatedField<CheckFailure> failures)
    {
        if (failures.Count == 0) return;
        throw new InvalidOperationException(
            $"{what} failed: {string.Join("; ", failures.Select(failure => $"{failure.Reason} ({failure.Property})"))}");
    }

    private OutputData<T> To<T>(PropertyValue value, string token) =>
        Conversion.To<T>(value, new ConversionContext($"{token} result", message => Log.Warn(message)));

    private Task<SerializedProperties> SerializeAsync(InvokeArgs? args, string token) =>
        PropertySerializer.SerializeAsync($"invoke:{token}", (args ?? InvokeArgs.Empty).ToProperties(), new(Features));

    private async Task<OutputData<T>> InvokeOutputAsync<T>(
        string token, InvokeArgs? args, InvokeOptions? options, RegisterPackageRequest? package, Func<PropertyMap, OutputData<T>> convert)
    {
        var serialized = await SerializeAsync(args, token).ConfigureAwait(false);
        var dependencies = serialized.Dependencies.SelectMany(property => property.Value).ToImmutableHashSet();
        if (options is InvokeOutputOptions { DependsOn: var dependsOn })
        {
            var data = await dependsOn.ToOutput().DataTask.ConfigureAwait(false);
            if (data is { IsKnown: true, Value.IsDefault: false }) dependencies = dependencies.Union(data.Value);
        }

        // Nobody can answer a question that is not known yet, nor one about what does not exist yet.
        if (serialized.ContainsUnknowns || !await ExistAsync(dependencies).ConfigureAwait(false))
            return OutputData<T>.Unknown([], isSecret: false);

        var result = convert(await InvokeAsync(token, serialized, options, package).ConfigureAwait(false));
        return result with { Resources = dependencies };
    }

    private static async Task<bool> ExistAsync(IEnumerable<Resource> resources)
    {
        foreach (var resource in DependencyUrns.Reached(resources))
        {
            if (resource is CustomResource custom and not DependencyResource && !(await custom.Id.DataTask.ConfigureAwait(false)).IsKnown)
                return false;
        }

        return true;
    }

    private async Task<PropertyMap> InvokeRawAsync(
        string token, InvokeArgs? args, InvokeOptions? options, RegisterPackageRequest? package) =>
        await InvokeAsync(token, await SerializeAsync(args, token).ConfigureAwait(false), options, package).ConfigureAwait(false);

    private async Task<PropertyMap> InvokeAsync(
        string token, SerializedProperties args, InvokeOptions? options, RegisterPackageRequest? package)
    {
        var provider = options?.Provider ?? options?.Parent?.GetProvider(token);
        var answer = await Engine.Monitor.InvokeAsync(new()
        {
            Tok = token,
            Args = PropertyWire.Write(args.Bag),
            Provider = provider is null ? "" : await provider.ReferenceAsync().ConfigureAwait(false),
            Version = options?.Version ?? "",
            PluginDownloadURL = options?.PluginDownloadURL ?? "",
            PackageRef = await Packages.ReferenceAsync(package).ConfigureAwait(false),
            AcceptResources = true,
        }).ConfigureAwait(false);
        Check($"Invoke of '{token}'", answer.Failures);
        return PropertyWire.Read(answer.Return);
    }

    private async Task<OutputData<T>> CallAsync<T>(
        string token,
        CallArgs? args,
        Resource? self,
        CallOptions? options,
        RegisterPackageRequest? package,
        Func<PropertyMap, OutputData<T>> convert)
    {
        var properties = (args ?? CallArgs.Empty).ToProperties();
        if (self is not null) properties = properties.Append(new("__self__", self));
        var serialized = await PropertySerializer
            .SerializeAsync($"call:{token}", properties, new(Features) { ForCall = true }).ConfigureAwait(false);

        var provider = self?.Provider ?? options?.Provider ?? options?.Parent?.GetProvider(token);
        var request = new ResourceCallRequest
        {
            Tok = token,
            Args = PropertyWire.Write(serialized.Bag),
            Provider = provider is null ? "" : await provider.ReferenceAsync().ConfigureAwait(false),
            Version = (self is null ? options?.Version : self.Version) ?? "",
            PluginDownloadURL = (self is null ? options?.PluginDownloadURL : self.PluginDownloadURL) ?? "",
            PackageRef = await Packages.ReferenceAsync(package).ConfigureAwait(false),
        };
        foreach (var (property, resources) in serialized.Dependencies)
        {
            var urns = await DependencyUrns.OfAsync(resources).ConfigureAwait(false);
            request.ArgDependencies.Add(property, new ResourceCallRequest.Types.ArgumentDependencies { Urns = { urns } });
        }

        var answer = await Engine.Monitor.CallAsync(request).ConfigureAwait(false);
        Check($"Call of '{token}'", answer.Failures);
        var dependencies = answer.ReturnDependencies.Values.SelectMany(property => property.Urns).Distinct();
        return convert(PropertyWire.Read(answer.Return)) with { Resources = [.. dependencies.Select(urn => new DependencyResource(urn))] };
    }
}
