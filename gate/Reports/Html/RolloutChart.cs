using System.Globalization;
using System.Text;
using Platform.Gate.Rehearsal;
using static System.Net.WebUtility;

namespace Platform.Gate.Reports.Html;

/// <summary>
/// A release over time, as a picture without a script: the tasks by version, the requests answered, and those that failed. Its colours are
/// the page's; no colour says what a label does not.
/// </summary>
internal sealed class RolloutChart
{
    private const double Width = 1000;
    private const double Left = 56;
    private const double Right = 984;
    private const int Buckets = 120;
    private static readonly (double Top, double Height) TaskArea = (44, 160);
    private static readonly (double Top, double Height) RequestArea = (250, 90);
    private static readonly (double Top, double Height) FailureArea = (386, 60);
    private static readonly double[] Steps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600];

    private readonly StringBuilder _svg = new();
    private readonly RehearsalResult _result;
    private readonly RolloutNumbers _numbers;
    private readonly IReadOnlyList<Moment> _moments;
    private readonly double _end;

    private RolloutChart(RehearsalResult result, RolloutNumbers numbers)
    {
        (_result, _numbers) = (result, numbers);
        _moments = result.Timeline.Moments;
        _end = Math.Max(0.1, _moments.Count == 0 ? 0 : _moments[^1].Time.TotalSeconds);
    }

    public static string Of(RehearsalResult result, RolloutNumbers numbers) => new RolloutChart(result, numbers).Draw();

    private string Draw()
    {
        var id = $"chart-{_result.Scenario.Name}";
        _svg.Append(CultureInfo.InvariantCulture, $"""
            <svg class="rollout" viewBox="0 0 {Width} 490" role="img" aria-labelledby="{id}-title {id}-text">
            <title id="{id}-title">{HtmlEncode(_result.Scenario.Text)}</title>
            <desc id="{id}-text">{HtmlEncode(Description())}</desc>

            """);
        Axis();
        Notes();
        Tasks();
        Requests();
        return _svg.Append("</svg>\n").ToString();
    }

    private string Description()
    {
        var notes = Noted().Select(note => string.Create(CultureInfo.InvariantCulture, $"{note.Time.TotalSeconds:0.0} s: {note.Note}"));
        return string.Create(CultureInfo.InvariantCulture, $"Over {_end:0} seconds, {_result.Sent} requests were sent and {_result.Failed} failed. {string.Join("; ", notes)}.");
    }

    private IEnumerable<Moment> Noted() => _moments.Where(moment => moment.Note is not null);

    private void Axis()
    {
        var step = Steps.FirstOrDefault(step => _end / step <= 12, Steps[^1]);
        for (var second = 0.0; second <= _end; second += step)
        {
            Line("grid", X(second), TaskArea.Top, X(second), FailureArea.Top + FailureArea.Height);
            Text("tick middle", X(second), FailureArea.Top + FailureArea.Height + 18, $"{second} s");
        }
    }

    private void Tasks()
    {
        var most = Math.Max(1, Math.Max(_numbers.MostRunning, _moments.Select(moment => moment.Tasks.Sum(task => task.Count)).DefaultIfEmpty().Max()));
        Frame(TaskArea, "tasks", most);
        var layers = _moments.SelectMany(moment => moment.Tasks).Select(task => (task.Version, Layer: Layer(task.Phase))).Distinct()
            .OrderBy(layer => layer.Version, StringComparer.Ordinal).ThenBy(layer => layer.Layer).ToList();
        var below = new int[_moments.Count];
        foreach (var (version, layer) in layers)
        {
            var counts = _moments.Select(moment => moment.Tasks.Where(task => task.Version == version && Layer(task.Phase) == layer).Sum(task => task.Count)).ToList();
            Band($"band {version} {Word(layer)}", below, counts, most);
            if (layer == 0) Label(version, below, counts, most);
            for (var index = 0; index < below.Length; index++) below[index] += counts[index];
        }

        Line("limit", Left, Y(TaskArea, _numbers.LeastHealthy, most), Right, Y(TaskArea, _numbers.LeastHealthy, most));
        Text("limit end", Right - 4, Y(TaskArea, _numbers.LeastHealthy, most) + 16, $"healthy at least: {_numbers.LeastHealthy}");
    }

    // Steps, since a task is or is not: each count holds until the next moment.
    private void Band(string style, int[] below, List<int> counts, int most)
    {
        for (var first = 0; first < counts.Count; first++)
        {
            if (counts[first] == 0) continue;
            var last = first;
            while (last + 1 < counts.Count && counts[last + 1] > 0) last++;
            var (upper, lower) = (new StringBuilder(), new StringBuilder());
            for (var index = first; index <= last; index++)
            {
                var (from, to) = (X(At(index)), X(index + 1 < counts.Count ? At(index + 1) : _end));
                Point(upper, from, below[index] + counts[index]);
                Point(upper, to, below[index] + counts[index]);
                lower.Insert(0, string.Create(CultureInfo.InvariantCulture, $"{to:0.#},{Y(TaskArea, below[index], most):0.#} {from:0.#},{Y(TaskArea, below[index], most):0.#} "));
            }

            _svg.Append(CultureInfo.InvariantCulture, $"<polygon class=\"{style}\" points=\"{upper}{lower.ToString().TrimEnd()}\"/>\n");
            first = last;
        }

        void Point(StringBuilder points, double x, int count) => points.Append(CultureInfo.InvariantCulture, $"{x:0.#},{Y(TaskArea, count, most):0.#} ");
    }

    // The name of a version, in the middle of the time that it is healthy.
    private void Label(string version, int[] below, List<int> counts, int most)
    {
        var (first, last) = (counts.FindIndex(count => count > 0), counts.FindLastIndex(count => count > 0));
        var middle = counts.FindIndex(first, index => index > 0);
        for (var index = first; index <= last && At(index) < (At(first) + At(last)) / 2; index++) if (counts[index] > 0) middle = index;
        Text("version middle", X((At(first) + At(last)) / 2), Y(TaskArea, below[middle] + counts[middle] / 2.0, most) + 5, version);
    }

    private void Requests()
    {
        var width = _end / Buckets;
        var sent = PerBucket(moment => moment.Sent).Select(count => count / width).ToList();
        var failed = PerBucket(moment => moment.Failed);
        var (mostSent, mostFailed) = (Math.Max(1, sent.Max()), Math.Max(1, failed.Max()));
        Frame(RequestArea, "requests/s", mostSent);
        var points = sent.Select((rate, bucket) => string.Create(CultureInfo.InvariantCulture, $"{X((bucket + 0.5) * width):0.#},{Y(RequestArea, rate, mostSent):0.#}"));
        _svg.Append(CultureInfo.InvariantCulture, $"<polyline class=\"sent\" points=\"{string.Join(' ', points)}\"/>\n");

        Frame(FailureArea, string.Create(CultureInfo.InvariantCulture, $"failed requests: {_result.Failed}"), mostFailed);
        foreach (var (bucket, count) in failed.Index().Where(bar => bar.Item > 0))
        {
            // A single failure must be seen as well.
            var top = Math.Min(Y(FailureArea, count, mostFailed), FailureArea.Top + FailureArea.Height - 3);
            _svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"failed\" x=\"{X(bucket * width):0.#}\" y=\"{top:0.#}\" width=\"{(Right - Left) / Buckets:0.#}\" height=\"{FailureArea.Top + FailureArea.Height - top:0.#}\"/>\n");
        }
    }

    // What was counted within each piece of time, as if it came evenly between two moments.
    private List<double> PerBucket(Func<Moment, long> counter)
    {
        var edges = Enumerable.Range(0, Buckets + 1).Select(edge => Counted(edge * _end / Buckets)).ToList();
        return [.. edges.Zip(edges.Skip(1), (from, to) => Math.Max(0, to - from))];

        double Counted(double second)
        {
            var next = 0;
            while (next < _moments.Count && At(next) < second) next++;
            if (next == 0) return _moments.Count == 0 || second <= 0 ? 0 : counter(_moments[0]) * second / Math.Max(At(0), 0.001);
            if (next == _moments.Count) return counter(_moments[^1]);
            var (before, after) = (_moments[next - 1], _moments[next]);
            var share = (second - At(next - 1)) / Math.Max(At(next) - At(next - 1), 0.001);
            return counter(before) + share * (counter(after) - counter(before));
        }
    }

    // Numbers at the top; what they say stands in the list below the picture. Those that would cover each other share a place.
    private void Notes()
    {
        var notes = Noted().Select(note => X(note.Time.TotalSeconds)).ToList();
        for (var first = 0; first < notes.Count;)
        {
            var last = first;
            while (last + 1 < notes.Count && notes[last + 1] - notes[first] < 24) last++;
            Line("note", notes[first], 18, notes[first], FailureArea.Top + FailureArea.Height);
            Text("number middle", notes[first], 14, first == last ? $"{first + 1}" : $"{first + 1}–{last + 1}");
            first = last + 1;
        }
    }

    private void Frame((double Top, double Height) area, string title, double most)
    {
        Line("axis", Left, area.Top + area.Height, Right, area.Top + area.Height);
        Line("axis", Left, area.Top, Left, area.Top + area.Height);
        Text("tick end", Left - 6, area.Top + area.Height + 4, "0");
        Text("tick end", Left - 6, area.Top + 4, string.Create(CultureInfo.InvariantCulture, $"{Math.Round(most)}"));
        Text("title", Left + 6, area.Top - 8, title);
    }

    private void Line(string style, double x1, double y1, double x2, double y2) =>
        _svg.Append(CultureInfo.InvariantCulture, $"<line class=\"{style}\" x1=\"{x1:0.#}\" y1=\"{y1:0.#}\" x2=\"{x2:0.#}\" y2=\"{y2:0.#}\"/>\n");

    private void Text(string style, double x, double y, FormattableString text) => Text(style, x, y, FormattableString.Invariant(text));

    private void Text(string style, double x, double y, string text) =>
        _svg.Append(CultureInfo.InvariantCulture, $"<text class=\"{style}\" x=\"{x:0.#}\" y=\"{y:0.#}\">{HtmlEncode(text)}</text>\n");

    private double At(int index) => _moments[index].Time.TotalSeconds;

    private double X(double second) => Left + (Right - Left) * second / _end;

    private static double Y((double Top, double Height) area, double value, double most) => area.Top + area.Height * (1 - value / most);

    private static int Layer(TaskPhase phase) => phase switch
    {
        TaskPhase.Healthy => 0,
        TaskPhase.Starting => 2,
        _ => 1,
    };

    private static string Word(int layer) => layer switch
    {
        0 => "healthy",
        1 => "leaving",
        _ => "starting",
    };
}
