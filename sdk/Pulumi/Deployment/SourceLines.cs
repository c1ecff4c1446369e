using System.Collections.Concurrent;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Pulumi.Protocol;

namespace Pulumi;

/// <summary>Finds files and lines by the debug information beside or inside an assembly.</summary>
internal static class SourceLines
{
    private static readonly ConcurrentDictionary<Assembly, Lazy<MetadataReaderProvider?>> Readers = new();
    private static readonly ConcurrentDictionary<CodePlace, SourcePosition?> Found = new();

    /// <summary>The line of a place; null when there is no debug information about it.</summary>
    public static SourcePosition? Find(CodePlace place) => Found.GetOrAdd(place, static place =>
        Readers.GetOrAdd(place.Method.Module.Assembly, static assembly => new(() => Open(assembly))).Value is { } information
            ? Find(information.GetMetadataReader(), place)
            : null);

    private static MetadataReaderProvider? Open(Assembly assembly)
    {
        try
        {
            if (assembly.IsDynamic || assembly.Location is not { Length: > 0 } path) return null;
            using var image = new PEReader(File.OpenRead(path));
            return image.TryOpenAssociatedPortablePdb(path, OpenOrNull, out var provider, out _) ? provider : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or BadImageFormatException)
        {
            // A line number is a help, not a need.
            return null;
        }
    }

    private static FileStream? OpenOrNull(string path) => File.Exists(path) ? File.OpenRead(path) : null;

    private static SourcePosition? Find(MetadataReader reader, CodePlace place)
    {
        if (MetadataTokens.EntityHandle(place.Method.MetadataToken) is not { Kind: HandleKind.MethodDefinition } method) return null;
        var information = reader.GetMethodDebugInformation(((MethodDefinitionHandle)method).ToDebugInformationHandle());
        SequencePoint? last = null;
        foreach (var point in information.GetSequencePoints())
        {
            if (point.Offset > place.Offset) break;
            if (!point.IsHidden) last = point;
        }

        if (last is not { } found) return null;
        var file = reader.GetString(reader.GetDocument(found.Document).Name);
        return Path.IsPathRooted(file)
            ? new() { Uri = new Uri(file).AbsoluteUri, Line = found.StartLine, Column = found.StartColumn }
            : null;
    }
}
