using System.Reflection;

namespace Platform.Gate;

internal static class GateVersion
{
    /// <summary>The version of this build, without the commit.</summary>
    public static string Text { get; } =
        typeof(GateVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";
}
