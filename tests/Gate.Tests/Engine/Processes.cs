namespace Gate.Tests.Engine;

/// <summary>Tells whether processes have ended.</summary>
internal static class Processes
{
    public static async Task<bool> IsGoneAsync(string process)
    {
        for (var attempt = 0; attempt < 100; attempt++)
        {
            if (!IsRunning(int.Parse(process, System.Globalization.CultureInfo.InvariantCulture))) return true;
            await Task.Delay(20);
        }

        return false;
    }

    // A killed process that nobody waited for is still listed, as a zombie.
    private static bool IsRunning(int process)
    {
        try
        {
            return !File.ReadAllText($"/proc/{process}/stat").Contains(") Z ", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }
}
