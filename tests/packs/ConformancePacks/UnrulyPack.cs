using Pulumi.Policy;

namespace Platform.ConformancePacks;

/// <summary>A policy that does what the resource asks for, and one beside it that must not suffer from that.</summary>
internal static class UnrulyPack
{
    public static PolicyPack Create() => Rule.Pack(
        "unruly", "1.0.0",
        Rule.Of("unruly", EnforcementLevel.Mandatory, "Does what it should not", Misbehave),
        Rule.Of("calm", EnforcementLevel.Advisory, "Always speaks", (_, report) => report.Violation("Still here")));

    private static void Misbehave(AnyResourceView resource, ValidationReport report)
    {
        resource["secret"].AsText.TryGet(out var secret);
        resource["do"].AsText.TryGet(out var what);
        switch (what)
        {
            case "throw": throw new InvalidOperationException($"The secret is {secret}");
            case "hang": Thread.Sleep(Timeout.Infinite); break;
            case "wait": report.Context.Cancellation.WaitHandle.WaitOne(); report.Context.Cancellation.ThrowIfCancellationRequested(); break;
            case "log": report.Log($"The secret is {secret}"); break;
            case "print": Console.WriteLine("printed by a policy"); break;
            case "tell-directory": report.Violation(report.Context.PackDirectory ?? "no directory"); break;
        }
    }
}
