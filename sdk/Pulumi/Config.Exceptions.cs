namespace Pulumi;

/// <content>What is said when a value is missing or of the wrong type.</content>
public sealed partial class Config
{
    private static string Shown(string key, string value) =>
        Deployment.Required.Config.IsSecret(key) ? "[secret]" : value;

    /// <summary>A value is of the wrong type. A secret value is not shown.</summary>
    private sealed class ConfigTypeException(string key, string value, string expectedType, Exception? innerException = null)
        : RunException($"Configuration '{key}' value '{Shown(key, value)}' is not a valid {expectedType}", innerException);

    /// <summary>A value is missing.</summary>
    private sealed class ConfigMissingException(string key) : RunException(
        $"Missing required configuration variable '{key}'\n\tplease set a value using the command `pulumi config set {key} <value>`");
}
