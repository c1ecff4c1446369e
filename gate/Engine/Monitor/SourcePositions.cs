namespace Platform.Gate.Engine;

/// <summary>Reads the places SDKs send: absolute <c>file://</c> addresses.</summary>
internal static class SourcePositions
{
    /// <summary>The place; null when there is none, or it lies in a package the program installed, where its author has nothing to mend.</summary>
    public static Sources.SourcePosition? Read(Pulumi.Protocol.SourcePosition? position, string projectDirectory)
    {
        if (position is null || !Uri.TryCreate(position.Uri, UriKind.Absolute, out var uri) || !uri.IsFile) return null;
        var file = Path.GetRelativePath(projectDirectory, uri.LocalPath).Replace('\\', '/');
        if (file.Split('/').Contains("node_modules")) return null;
        return new(file, position.Line > 0 ? position.Line : null, position.Column > 0 ? position.Column : null);
    }
}
