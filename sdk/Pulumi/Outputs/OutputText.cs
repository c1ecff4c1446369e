namespace Pulumi;

/// <summary>What stands where somebody wrote an output as text, for instance by interpolating it.</summary>
internal static class OutputText
{
    private const string Message = """
        Calling [ToString] on an [Output<T>] is not supported: its value may not be known yet.
        Write Output.Format($"prefix{output}suffix"), or output.Apply(value => $"prefix{value}suffix"), to get an Output<string>.
        See https://www.pulumi.com/docs/concepts/inputs-outputs for more.
        """;

    public static string Hint()
    {
        if (Environment.GetEnvironmentVariable("PULUMI_ERROR_OUTPUT_STRING") is "1" or "true" or "TRUE" or "True")
            throw new InvalidOperationException(Message);

        Deployment.TryWarn(Message);
        return Message;
    }
}
