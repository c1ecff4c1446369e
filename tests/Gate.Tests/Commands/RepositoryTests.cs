using Platform.Gate.Commands;

namespace Gate.Tests.Commands;

public sealed class RepositoryTests : IDisposable
{
    private const string Commit = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";

    private readonly TemporaryDirectory _directory = new();

    [Fact]
    public void Knows_the_commit_of_a_branch()
    {
        _directory.Write(".git/HEAD", "ref: refs/heads/main\n");
        _directory.Write(".git/refs/heads/main", $"{Commit}\n");

        Assert.Equal(Commit, Below("infra").Commit());
    }

    [Fact]
    public void Knows_the_commit_of_a_packed_branch()
    {
        _directory.Write(".git/HEAD", "ref: refs/heads/main\n");
        _directory.Write(".git/packed-refs", $"# pack-refs with: peeled fully-peeled sorted\n{new string('0', 40)} refs/heads/old-main\n{Commit} refs/heads/main\n");

        Assert.Equal(Commit, Below("infra").Commit());
    }

    [Fact]
    public void Knows_the_commit_of_a_worktree()
    {
        _directory.Write("main/.git/refs/heads/side", $"{Commit}\n");
        _directory.Write("main/.git/worktrees/side/HEAD", "ref: refs/heads/side\n");
        _directory.Write("main/.git/worktrees/side/commondir", "../..\n");
        _directory.Write("side/.git", $"gitdir: {_directory.Path}/main/.git/worktrees/side\n");

        Assert.Equal(Commit, Below("side").Commit());
    }

    [Fact]
    public void Knows_a_commit_that_is_checked_out_by_itself()
    {
        _directory.Write(".git/HEAD", Commit);

        Assert.Equal(Commit, Below(".").Commit());
    }

    [Fact]
    public void Knows_nothing_outside_of_a_repository() => Assert.Null(new Repository(_directory.Path).Commit());

    [Fact]
    public void Tells_paths_from_the_root_and_none_that_lead_out_of_it()
    {
        var repository = new Repository(_directory.Path);

        Assert.Equal("infra/service", repository.Relative(Path.Combine(_directory.Path, "infra", "service")));
        Assert.Equal(string.Empty, repository.Relative(_directory.Path));
        Assert.Null(repository.Relative(Path.GetDirectoryName(_directory.Path)!));
    }

    [Fact]
    public void Finds_the_files_that_decide_how_changes_are_judged() =>
        Assert.Equal(
            [".github/workflows/deploy.yml", "gate.yaml", "infra/service/waivers.yaml", "policies/Ecs/A.cs"],
            ChangedFiles.ThatJudge(["README.md", "infra/service/Program.cs", "infra/service/waivers.yaml", "policies/Ecs/A.cs", "gate.yaml", ".github/workflows/deploy.yml"], ["policies/**"]));

    public void Dispose() => _directory.Dispose();

    private Repository Below(string folder) => Repository.Around(Directory.CreateDirectory(Path.Combine(_directory.Path, folder)).FullName);
}
