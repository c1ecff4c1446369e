using System.Text;
using Platform.Gate.Findings;
using Pulumi.Policy;

namespace Platform.Gate.Packs;

/// <summary>A hash of what a pack promises, so that a report says by which rules it was made.</summary>
internal static class PackHash
{
    /// <summary>The hash of names, levels, settings and texts; the code behind them is told apart by the version.</summary>
    public static string Of(PolicyPack pack)
    {
        var text = new StringBuilder($"{pack.Name}\n{pack.Version}\n");
        foreach (var (policy, _) in pack.Policies)
        {
            text.AppendJoin('\n', policy.Name, policy.Severity, pack.DefaultEnforcement(policy), policy.Description, policy.Remediation);
            text.AppendJoin('\n', policy.Controls.Select(control => control.ToString()));
            text.Append('\n');
        }

        return ContentHash.Of(text.ToString());
    }
}
