using Pulumi;

namespace Platform.Infra.Service;

/// <summary>What the administrator's stack of the same name made in this account.</summary>
internal sealed class Foundation
{
    private readonly StackReference _stack = new($"{Deployment.Instance.OrganizationName}/foundation/{Deployment.Instance.StackName}");

    public Output<string> LogBucket => Text("logBucket");

    public Output<string> LogsKeyArn => Text("logsKeyArn");

    public Output<string> AlarmsKeyArn => Text("alarmsKeyArn");

    /// <summary>The most that a role of this stack may do.</summary>
    public Output<string> BoundaryArn => Text("serviceBoundaryArn");

    private Output<string> Text(string name) => _stack.RequireOutput(name).Apply(value => (string)value);
}
