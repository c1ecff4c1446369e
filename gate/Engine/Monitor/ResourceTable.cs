using System.Diagnostics.CodeAnalysis;
using Platform.Gate.Sources;
using Pulumi.Protocol;

namespace Platform.Gate.Engine;

/// <summary>The resources of one run by URN, in the order they came. Programs register many at once.</summary>
internal sealed class ResourceTable
{
    private readonly Dictionary<string, Registration> _byUrn = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    public int Count
    {
        get
        {
            lock (_lock) return _byUrn.Count;
        }
    }

    /// <summary>The root stack, once it is registered.</summary>
    public Registration? Stack { get; private set; }

    /// <summary>Whether the program said what the stack's outputs are, which every SDK does when the program has run to its end.</summary>
    public bool StackIsComplete { get; private set; }

    public IReadOnlyList<Registration> All()
    {
        lock (_lock) return [.. _byUrn.Values];
    }

    public bool TryGet(string urn, [NotNullWhen(true)] out Registration? registration)
    {
        lock (_lock) return _byUrn.TryGetValue(urn, out registration);
    }

    /// <summary>Adds a resource.</summary>
    /// <exception cref="Grpc.Core.RpcException">There is one of that URN already.</exception>
    public void Add(Registration registration)
    {
        lock (_lock)
        {
            if (registration.Type == ProviderReference.StackType)
            {
                if (Stack is not null) throw MonitorErrors.SecondStack(Stack.Urn.Text);
                Stack = registration;
            }

            if (!_byUrn.TryAdd(registration.Urn.Text, registration)) throw MonitorErrors.DuplicateUrn(registration.Urn.Text);
        }
    }

    /// <summary>The resource of that URN, made and added when there is none yet.</summary>
    public Registration GetOrAdd(Urn urn, Func<Registration> make)
    {
        lock (_lock)
        {
            if (_byUrn.TryGetValue(urn.Text, out var present)) return present;
            var added = make();
            _byUrn.Add(urn.Text, added);
            return added;
        }
    }

    public void SetOutputs(string urn, PropertyMap outputs)
    {
        lock (_lock)
        {
            if (!_byUrn.TryGetValue(urn, out var registration)) throw MonitorErrors.UnknownOutputsUrn(urn);
            registration.Outputs = outputs;
            if (ReferenceEquals(registration, Stack)) StackIsComplete = true;
        }
    }
}
