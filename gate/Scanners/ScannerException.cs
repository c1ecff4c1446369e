namespace Platform.Gate.Scanners;

/// <summary>A scanner cannot do its work: a tool is missing or broke. The message is one paragraph that names the mend.</summary>
internal sealed class ScannerException(string message, Exception? inner = null) : Exception(message, inner);
