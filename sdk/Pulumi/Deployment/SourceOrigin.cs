using System.Reflection;
using Pulumi.Protocol;

namespace Pulumi;

/// <summary>
/// Where in the program a resource is made: the line that calls the constructor of its class, and the lines that led there. Only the
/// places in the compiled code are taken while the constructor runs; files and lines are looked up later, off the program's way.
/// </summary>
internal sealed class SourceOrigin(IReadOnlyList<CodePlace> places)
{
    private const int MaximumDepth = 32;

    public static SourceOrigin Capture(Resource resource)
    {
        var places = new List<CodePlace>();
        var inConstructors = true;
        foreach (var frame in new System.Diagnostics.StackTrace(fNeedFileInfo: false).GetFrames())
        {
            if (places.Count == MaximumDepth) break;
            if (frame.GetMethod() is not { DeclaringType: { } type } method || IsSdk(type.Assembly)) continue;

            // The constructors of the class and of those it derives from are not yet the program's wish for it.
            inConstructors &= method.IsConstructor && type.IsInstanceOfType(resource);
            if (!inConstructors && frame.GetILOffset() is >= 0 and var offset) places.Add(new(method, offset));
        }

        return new(places);
    }

    public (SourcePosition? Position, Protocol.StackTrace? Trace) ToWire()
    {
        var positions = places.Select(SourceLines.Find).OfType<SourcePosition>().ToArray();
        if (positions.Length == 0) return (null, null);
        var trace = new Protocol.StackTrace();
        trace.Frames.AddRange(positions.Select(position => new Protocol.StackFrame { Pc = position }));
        return (positions[0], trace);
    }

    // Classes generated for a provider are in assemblies named after this one.
    private static bool IsSdk(Assembly assembly) => SdkAssemblies.Contains(assembly);
}
