namespace Platform.Policies;

/// <summary>The pack: every policy of this assembly.</summary>
public static class PlatformPack
{
    /// <summary>The pack's name, as waivers and reports know it.</summary>
    public const string Name = "platform-aws";

    /// <summary>Makes the pack.</summary>
    public static PolicyPack Create() => new()
    {
        Name = Name,
        Version = typeof(PlatformPack).Assembly.GetName().Version?.ToString(3) ?? "0.0.0",
        DisplayName = "Platform policies for AWS",
        Description = "Controls for containerised services on AWS.",
        Provider = "aws",
        Policies = Catalogue.Policies,
    };
}
