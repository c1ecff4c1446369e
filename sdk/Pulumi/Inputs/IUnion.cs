namespace Pulumi;

/// <summary>A union of any types, for code that serializes them.</summary>
internal interface IUnion
{
    object? Value { get; }
}
