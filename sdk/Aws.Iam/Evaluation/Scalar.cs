using System.Globalization;

namespace Aws.Iam.Evaluation;

/// <summary>Numbers, and moments as seconds since 1970.</summary>
internal static class Scalar
{
    private static readonly string[] DateForms =
    [
        "yyyy-MM-dd", "yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK", "yyyyMMddTHHmmssK",
    ];

    public static decimal? Parse(ConditionComparison comparison, string text) =>
        comparison >= ConditionComparison.DateEquals ? Moment(text) : Number(text);

    public static string Write(bool isDate, decimal value)
    {
        if (!isDate) return value.ToString(CultureInfo.InvariantCulture);
        var ticks = value * TimeSpan.TicksPerSecond;
        var isMoment = decimal.Truncate(ticks) == ticks && value is > -62_135_596_800m and < 253_402_300_800m;
        return isMoment
            ? DateTime.UnixEpoch.AddTicks((long)ticks).ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture)
            : value.ToString(CultureInfo.InvariantCulture);
    }

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static decimal? Moment(string text)
    {
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        if (DateTimeOffset.TryParseExact(text, DateForms, CultureInfo.InvariantCulture, Utc, out var moment))
            return (decimal)(moment.UtcTicks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond;
        return text.Length > 0 && text.All(letter => char.IsAsciiDigit(letter) || letter == '.') ? Number(text) : null;
    }
}

/// <summary>The numbers or moments that a comparison accepts.</summary>
internal sealed class ScalarSet : ValueSet
{
    private readonly ConditionComparison _comparison;

    public ScalarSet(ConditionComparison comparison, Condition condition)
    {
        _comparison = comparison;
        var parsed = condition.Values.Select(value => Scalar.Parse(comparison, value.Value)).ToList();
        Bounds = [.. parsed.OfType<decimal>()];
        IsComplete = condition.IsComplete && !parsed.Contains(null);
    }

    public IReadOnlyList<decimal> Bounds { get; }

    /// <summary>Whether every value could be read.</summary>
    public bool IsComplete { get; }

    public bool IsDate => _comparison >= ConditionComparison.DateEquals;

    public override Verdict Contains(string value, RequestContext context) =>
        Scalar.Parse(_comparison, value) is { } number ? Contains(number) : Verdict.Unknown;

    public Verdict Contains(decimal number) =>
        Bounds.Any(bound => Compare(number, bound)) ? Verdict.Holds : IsComplete ? Verdict.Fails : Verdict.Unknown;

    private bool Compare(decimal number, decimal bound) => _comparison switch
    {
        ConditionComparison.NumericEquals or ConditionComparison.DateEquals => number == bound,
        ConditionComparison.NumericLessThan or ConditionComparison.DateLessThan => number < bound,
        ConditionComparison.NumericLessThanEquals or ConditionComparison.DateLessThanEquals => number <= bound,
        ConditionComparison.NumericGreaterThan or ConditionComparison.DateGreaterThan => number > bound,
        _ => number >= bound,
    };
}
