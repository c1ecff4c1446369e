using System.Reflection;

namespace Pulumi;

/// <summary>A place in compiled code.</summary>
/// <param name="Method">The method.</param>
/// <param name="Offset">How far into its intermediate code.</param>
internal readonly record struct CodePlace(MethodBase Method, int Offset);
