using System.Collections.Immutable;

namespace Pulumi.Serialization;

/// <summary>The outputs of one resource: told all at once by its registration, decoded one by one when somebody asks.</summary>
internal sealed class ResourceOutputs(Resource resource, Deployment deployment) : IOutputSource
{
    private readonly TaskCompletionSource<Registration> _registration = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Set(Registration registration) => _registration.SetResult(registration);

    public void Fail(Exception exception)
    {
        _registration.SetException(exception);

        // The deployment knows already; an output that nobody asks for must not raise it again.
        _ = _registration.Task.Exception;
    }

    public async Task<OutputData<T>> ResolveAsync<T>(string name)
    {
        var registration = await _registration.Task.ConfigureAwait(false);
        ImmutableHashSet<Resource> resources = [resource];
        if (name == "urn") return new(resources, (T)(object)registration.Urn, IsKnown: true, IsSecret: false);
        if (name == "id" && resource is CustomResource)
            return new(resources, (T)(object)registration.Id, IsKnown: registration.Id.Length > 0, IsSecret: false);
        if (registration.Dependencies.TryGetValue(name, out var more)) resources = resources.Union(more);
        if (!registration.Properties.TryGet(name, out var value))
            return new(resources, default!, IsKnown: !registration.Incomplete, IsSecret: false);

        var context = new ConversionContext($"{resource.GetType().FullName}.{name}", message => deployment.Log.Warn(message, resource));
        return Conversion.To<T>(value, context) with { Resources = resources };
    }
}
