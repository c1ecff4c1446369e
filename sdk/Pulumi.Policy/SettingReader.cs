using System.ComponentModel;
using Pulumi.Protocol;

namespace Pulumi.Policy;

/// <summary>Reads settings that were checked before; what the source generator calls to make a policy from its configuration.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SettingReader
{
    /// <summary>Whether a setting that may be left out has a value.</summary>
    /// <param name="settings">The settings, defaults filled in.</param>
    /// <param name="name">The setting.</param>
    public static bool IsSet(PropertyMap settings, string name)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return settings[name] is { Kind: not PropertyKind.Null };
    }

    /// <summary>A setting that is true or false.</summary>
    /// <param name="settings">The settings, defaults filled in.</param>
    /// <param name="name">The setting.</param>
    public static bool Flag(PropertyMap settings, string name) => Value(settings, name).Bool ?? throw Missing(name);

    /// <summary>A setting that is a number.</summary>
    /// <param name="settings">The settings, defaults filled in.</param>
    /// <param name="name">The setting.</param>
    public static double Number(PropertyMap settings, string name) => Value(settings, name).Number ?? throw Missing(name);

    /// <summary>A setting that is a text.</summary>
    /// <param name="settings">The settings, defaults filled in.</param>
    /// <param name="name">The setting.</param>
    public static string Text(PropertyMap settings, string name) => Value(settings, name).Text ?? throw Missing(name);

    /// <summary>A setting that is a list of texts.</summary>
    /// <param name="settings">The settings, defaults filled in.</param>
    /// <param name="name">The setting.</param>
    public static string[] Texts(PropertyMap settings, string name) =>
        [.. (Value(settings, name).List ?? throw Missing(name)).Select(text => text.Text ?? throw Missing(name))];

    private static PropertyValue Value(PropertyMap settings, string name)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return settings[name] ?? throw Missing(name);
    }

    private static InvalidOperationException Missing(string name) => new($"The setting '{name}' was not checked before it was read.");
}
