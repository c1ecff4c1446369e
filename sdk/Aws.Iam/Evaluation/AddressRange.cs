using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Aws.Iam.Evaluation;

/// <summary>A range of IP addresses. Version 4 and version 6 are two worlds.</summary>
/// <param name="IsV6">Which of the two.</param>
/// <param name="First">Its first address as a number.</param>
/// <param name="Last">Its last address as a number.</param>
/// <param name="Prefix">How many leading bits are fixed.</param>
/// <param name="HasPrefix">Whether the number of bits was written.</param>
internal sealed record AddressRange(bool IsV6, UInt128 First, UInt128 Last, int Prefix, bool HasPrefix)
{
    public static AddressRange? Parse(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (Address(slash < 0 ? text : text[..slash]) is not var (isV6, number)) return null;
        var bits = isV6 ? 128 : 32;
        var prefix = bits;
        if (slash >= 0 && !int.TryParse(text[(slash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out prefix)) return null;
        if (prefix > bits) return null;
        var free = bits - prefix == 128 ? UInt128.MaxValue : (UInt128.One << (bits - prefix)) - 1;
        return new(isV6, number & ~free, number | free, prefix, slash >= 0);
    }

    /// <summary>A single address; null when the text is none.</summary>
    public static (bool IsV6, UInt128 Number)? Address(string text)
    {
        var isV6 = text.Contains(':', StringComparison.Ordinal);
        if (text.AsSpan().ContainsAny('%', '[', ']') || (!isV6 && text.Count(letter => letter == '.') != 3)) return null;
        if (!IPAddress.TryParse(text, out var address)) return null;
        if (!isV6 && (address.AddressFamily != AddressFamily.InterNetwork || !text.All(letter => char.IsAsciiDigit(letter) || letter == '.'))) return null;
        var number = UInt128.Zero;
        foreach (var part in address.GetAddressBytes()) number = (number << 8) | part;
        return (isV6, number);
    }

    public static string Write(bool isV6, UInt128 number)
    {
        var bytes = new byte[isV6 ? 16 : 4];
        for (var at = bytes.Length - 1; at >= 0; at--, number >>= 8) bytes[at] = (byte)(number & 0xFF);
        return new IPAddress(bytes).ToString();
    }

    public bool Contains(bool isV6, UInt128 number) => isV6 == IsV6 && number >= First && number <= Last;
}

/// <summary>The addresses that <c>IpAddress</c> accepts.</summary>
internal sealed class AddressSet(IReadOnlyList<AddressRange> ranges, bool isComplete) : ValueSet
{
    public IReadOnlyList<AddressRange> Ranges => ranges;

    /// <summary>Whether every value could be read.</summary>
    public bool IsComplete => isComplete;

    public static AddressSet Of(Condition condition)
    {
        var parsed = condition.Values.Select(value => AddressRange.Parse(value.Value)).ToList();
        return new([.. parsed.OfType<AddressRange>()], condition.IsComplete && !parsed.Contains(null));
    }

    public override Verdict Contains(string value, RequestContext context) =>
        AddressRange.Address(value) is var (isV6, number) ? Contains(isV6, number) : Verdict.Unknown;

    public Verdict Contains(bool isV6, UInt128 number)
    {
        if (Ranges.Any(range => range.Contains(isV6, number))) return Verdict.Holds;

        // What a bare version 4 address says about a version 6 caller is not documented.
        return IsComplete && !(isV6 && Ranges.Any(range => range is { IsV6: false, HasPrefix: false })) ? Verdict.Fails : Verdict.Unknown;
    }
}
