namespace Pulumi;

/// <summary>An input of any type, for code that serializes them.</summary>
internal interface IInput
{
    /// <summary>
    /// What to serialize: for a list or a map the inputs inside it, so that one unknown or secret element does not make the whole of it so.
    /// </summary>
    IOutput Contents { get; }
}
