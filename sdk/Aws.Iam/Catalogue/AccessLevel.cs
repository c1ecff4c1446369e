namespace Aws.Iam;

/// <summary>What an action does, as AWS classes it.</summary>
public enum AccessLevel
{
    /// <summary>Reads what is in a resource.</summary>
    Read,

    /// <summary>Lists resources.</summary>
    List,

    /// <summary>Makes, changes or removes resources.</summary>
    Write,

    /// <summary>Changes nothing but tags.</summary>
    Tagging,

    /// <summary>Grants or changes permissions.</summary>
    PermissionsManagement,
}

/// <summary>The names of access levels.</summary>
public static class AccessLevels
{
    private static readonly (AccessLevel Level, string Name)[] Names =
    [
        (AccessLevel.Read, "read"), (AccessLevel.List, "list"), (AccessLevel.Write, "write"), (AccessLevel.Tagging, "tagging"),
        (AccessLevel.PermissionsManagement, "permissions-management"),
    ];

    /// <summary>The names of all levels.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Names.Select(pair => pair.Name)];

    /// <summary>The level's name, such as <c>permissions-management</c>.</summary>
    /// <param name="level">The level.</param>
    public static string Name(this AccessLevel level) => Names[(int)level].Name;

    /// <summary>The level of a name; null when it is none.</summary>
    /// <param name="name">The name, in small or capital letters.</param>
    public static AccessLevel? Parse(string name)
    {
        foreach (var (level, known) in Names)
        {
            if (known.Equals(name, StringComparison.OrdinalIgnoreCase)) return level;
        }

        return null;
    }
}
