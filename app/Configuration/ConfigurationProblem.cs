namespace Platform.App.Configuration;

/// <summary>A variable that cannot be used. The message never holds its value: somebody may have pasted a secret into the wrong one.</summary>
internal sealed record ConfigurationProblem(string Variable, string Message);
