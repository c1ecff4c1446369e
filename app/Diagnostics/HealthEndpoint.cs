namespace Platform.App.Diagnostics;

/// <summary>Marks the endpoints that only the platform calls.</summary>
internal sealed class HealthEndpoint;
