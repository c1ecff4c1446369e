namespace Platform.Gate.Commands;

/// <summary>The repository around a folder, as far as reports need it. Git itself is not run.</summary>
/// <param name="Root">Its root; the folder itself outside of a repository.</param>
internal sealed record Repository(string Root)
{
    /// <summary>The page of the workflow run; null outside of GitHub Actions.</summary>
    public static string? RunUrl =>
        (Variable("GITHUB_SERVER_URL"), Variable("GITHUB_REPOSITORY"), Variable("GITHUB_RUN_ID")) is ({ } server, { } name, { } run) ? $"{server}/{name}/actions/runs/{run}" : null;

    public static Repository Around(string folder)
    {
        for (var directory = new DirectoryInfo(folder); directory is not null; directory = directory.Parent)
        {
            if (Path.Exists(Path.Combine(directory.FullName, ".git"))) return new(directory.FullName);
        }

        return new(folder);
    }

    /// <summary>A path seen from the root, with <c>/</c> between; null when it is elsewhere.</summary>
    public string? Relative(string path)
    {
        var relative = Path.GetRelativePath(Root, Path.TrimEndingDirectorySeparator(Path.GetFullPath(path))).Replace('\\', '/');
        return relative == "." ? string.Empty : relative == ".." || relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? null : relative;
    }

    /// <summary>The commit that is checked out; null when it is not known.</summary>
    public string? Commit()
    {
        try
        {
            var git = Path.Combine(Root, ".git");
            if (File.Exists(git)) git = Path.GetFullPath(File.ReadAllText(git).Replace("gitdir:", string.Empty, StringComparison.Ordinal).Trim(), Root);
            if (!File.Exists(Path.Combine(git, "HEAD"))) return null;
            var head = File.ReadAllText(Path.Combine(git, "HEAD")).Trim();
            if (!head.StartsWith("ref: ", StringComparison.Ordinal)) return head;

            // A worktree keeps its branches where the repository does.
            var shared = Path.Combine(git, "commondir");
            if (File.Exists(shared)) git = Path.GetFullPath(File.ReadAllText(shared).Trim(), git);
            return Resolve(git, head["ref: ".Length..]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string? Resolve(string git, string branch)
    {
        var loose = Path.Combine(git, branch);
        if (File.Exists(loose)) return File.ReadAllText(loose).Trim();
        var packed = Path.Combine(git, "packed-refs");
        if (!File.Exists(packed)) return null;
        return File.ReadLines(packed).Where(line => line.EndsWith($" {branch}", StringComparison.Ordinal)).Select(line => line.Split(' ')[0]).FirstOrDefault();
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
