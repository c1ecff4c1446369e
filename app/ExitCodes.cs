namespace Platform.App;

internal static class ExitCodes
{
    public const int Stopped = 0;
    public const int Failed = 1;
    public const int BadConfiguration = 2;
}
