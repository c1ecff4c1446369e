using Pulumi.Protocol;

namespace Platform.Gate.Packs;

/// <summary>A policy pack that judges beside the gate's own.</summary>
/// <param name="Path">Its directory, or its executable.</param>
/// <param name="Configuration">Enforcement levels and settings by policy name; null when none are given.</param>
internal sealed record PackChoice(string Path, PropertyMap? Configuration);
