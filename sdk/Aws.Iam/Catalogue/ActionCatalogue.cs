using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Aws.Iam.Matching;

namespace Aws.Iam;

/// <summary>
/// The actions, resource types and condition keys that AWS had on the day of the data. What is not here may have come since: it is
/// unknown, not wrong.
/// </summary>
public sealed class ActionCatalogue
{
    private const string Resource = "Aws.Iam.catalogue.br";

    private static readonly Lazy<ActionCatalogue> Embedded = new(Load);

    private readonly byte[] _text;
    private readonly Dictionary<string, Range> _blocks = new(500, StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, CatalogueService> _services = new(StringComparer.OrdinalIgnoreCase);

    private ActionCatalogue(byte[] text, int length)
    {
        _text = text;
        var rest = 0..length;
        var head = Encoding.UTF8.GetString(text[Next(ref rest)]).Split('\t');
        Version = head[1];
        Date = DateOnly.ParseExact(head[2].Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture);
        while (rest.Start.Value < length)
        {
            var block = Next(ref rest);
            var end = text.AsSpan(block).IndexOfAny((byte)'\t', (byte)'\n');
            _blocks.Add(Encoding.UTF8.GetString(text.AsSpan(block)[..end]), block);
        }

        Services = [.. _blocks.Keys];
    }

    /// <summary>The catalogue that comes with the library; read when it is first asked for.</summary>
    public static ActionCatalogue Current => Embedded.Value;

    /// <summary>The version of the data.</summary>
    public string Version { get; }

    /// <summary>The day of the data.</summary>
    public DateOnly Date { get; }

    /// <summary>The prefixes of all services, in order.</summary>
    public IReadOnlyList<string> Services { get; }

    /// <summary>The service of a prefix, in small or capital letters; null when there is none.</summary>
    /// <param name="prefix">The prefix, such as <c>s3</c>.</param>
    public CatalogueService? Service(string prefix)
    {
        if (_services.TryGetValue(prefix, out var known)) return known;
        return _blocks.TryGetValue(prefix, out var block) ? _services.GetOrAdd(prefix, CatalogueBlock.Read(Encoding.UTF8.GetString(_text.AsSpan(block)))) : null;
    }

    /// <summary>The action of a name, in small or capital letters; null when there is none.</summary>
    /// <param name="action">The action, such as <c>s3:GetObject</c>.</param>
    public CatalogueAction? Find(string action)
    {
        ArgumentNullException.ThrowIfNull(action);
        return Split(action) is var (service, name) ? Service(service)?.Find(name) : null;
    }

    /// <summary>The actions that an entry of <c>Action</c> stands for.</summary>
    /// <param name="action">The entry, with wildcards if wanted: <c>s3:Get*</c>, or <c>*</c> for all there are.</param>
    public IEnumerable<CatalogueAction> Matching(string action)
    {
        ArgumentNullException.ThrowIfNull(action);
        if (Wildcards.IsAll(action)) return Services.SelectMany(prefix => Service(prefix)!.Actions);
        if (Split(action) is not var (service, name)) return [];
        if (!service.AsSpan().ContainsAny('*', '?')) return Service(service)?.Matching(name) ?? [];
        var glob = new PatternUnion([Pattern.Glob(service)], ignoreCase: true);
        return Services.Where(glob.Matches).SelectMany(prefix => Service(prefix)!.Matching(name));
    }

    internal static (string Service, string Name)? Split(string action)
    {
        var colon = action.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? null : (action[..colon], action[(colon + 1)..]);
    }

    private Range Next(ref Range rest)
    {
        var span = _text.AsSpan(rest);
        var end = span.IndexOf("\n\n"u8);
        var start = rest.Start.Value;
        var length = end < 0 ? span.Length : end;
        rest = Math.Min(start + length + 2, rest.End.Value)..rest.End.Value;
        return start..(start + length);
    }

    private static ActionCatalogue Load()
    {
        using var stream = typeof(ActionCatalogue).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not in the assembly.");
        using var brotli = new BrotliStream(stream, CompressionMode.Decompress);
        using var text = new MemoryStream(1 << 20);
        brotli.CopyTo(text);
        return new(text.GetBuffer(), (int)text.Length);
    }
}
