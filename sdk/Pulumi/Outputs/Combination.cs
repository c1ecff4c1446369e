using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>What several outputs make together: known when all are, secret when one is, from the resources of all.</summary>
internal sealed class Combination
{
    private ImmutableHashSet<Resource> _resources = [];
    private bool _isSecret;

    public bool IsKnown { get; private set; } = true;

    public T Add<T>(OutputData<T> data)
    {
        if (_resources.IsEmpty) _resources = data.Resources;
        else if (!data.Resources.IsEmpty) _resources = _resources.Union(data.Resources);
        IsKnown &= data.IsKnown;
        _isSecret |= data.IsSecret;
        return data.Value;
    }

    public OutputData<T> Of<T>(T value) => new(_resources, value, IsKnown, _isSecret);
}
