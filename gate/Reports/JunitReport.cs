using System.Globalization;
using System.Xml;
using Platform.Gate.Findings;

namespace Platform.Gate.Reports;

/// <summary>
/// The report as JUnit XML, which every CI system shows: one suite a source, one case a policy and resource of which something was found.
/// A case fails if it blocks, so that the page agrees with the verdict; what is advisory, undetermined or accepted is skipped, and says so.
/// </summary>
internal static class JunitReport
{
    public static void Write(Report report, TextWriter writer)
    {
        report = InertReport.Of(report);
        var suites = report.Sources.Select(source => new Suite(source, [.. report.Visible.Where(finding => finding.Source == source.Name)])).ToList();
        using (var xml = XmlWriter.Create(writer, new() { Indent = true, NewLineChars = "\n", CloseOutput = false }))
        {
            xml.WriteStartElement("testsuites");
            Attribute(xml, "name", "gate");
            Attribute(xml, "tests", Text(suites.Sum(suite => suite.Cases.Count) + report.Failures.Count));
            Attribute(xml, "failures", Text(suites.Sum(suite => suite.Failed)));
            Attribute(xml, "errors", Text(suites.Sum(suite => suite.Errors) + report.Failures.Count));
            Attribute(xml, "skipped", Text(suites.Sum(suite => suite.Skipped)));
            foreach (var suite in suites) WriteSuite(xml, suite);
            if (report.Failures.Count > 0) WriteFailures(xml, report.Failures);
            xml.WriteEndElement();
        }

        writer.Write('\n');
    }

    private static void WriteSuite(XmlWriter xml, Suite suite)
    {
        xml.WriteStartElement("testsuite");
        Attribute(xml, "name", suite.Source.Name);
        Attribute(xml, "tests", Text(suite.Cases.Count));
        Attribute(xml, "failures", Text(suite.Failed));
        Attribute(xml, "errors", Text(suite.Errors));
        Attribute(xml, "skipped", Text(suite.Skipped));
        Attribute(xml, "time", "0");
        foreach (var one in suite.Cases) WriteCase(xml, suite.Source, one);
        xml.WriteEndElement();
    }

    private static void WriteCase(XmlWriter xml, ReportSource source, IReadOnlyList<Finding> findings)
    {
        var first = findings[0];
        var resource = first.Resource;
        xml.WriteStartElement("testcase");
        Attribute(xml, "classname", first.Policy);
        Attribute(xml, "name", resource is null ? source.Name : $"{resource.Name} ({resource.Type})");
        Attribute(xml, "time", "0");
        if (Location.Of(first, source) is { } location)
        {
            Attribute(xml, "file", location.File);
            if (location.Line is { } line) Attribute(xml, "line", Text(line));
        }

        var element = first.Status == FindingStatus.Error ? "error" : first.Blocks ? "failure" : "skipped";
        var messages = string.Join("; ", findings.Select(finding => finding.Message.ReplaceLineEndings("; ")));
        xml.WriteStartElement(element);
        Attribute(xml, "message", element == "skipped" ? $"{StatusText.Of(first)}: {StatusText.WaiverLine(first) ?? messages}" : messages);
        if (element != "skipped")
        {
            Attribute(xml, "type", StatusText.Severity(first.Severity));
            xml.WriteString(Detail(findings));
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static string Detail(IReadOnlyList<Finding> findings)
    {
        var first = findings[0];
        var lines = findings.Select(finding => finding.Message).Append(first.Title);
        if (first.Why.Length > 0) lines = lines.Append(first.Why);
        if (first.Remediation.Length > 0) lines = lines.Append($"Mend: {first.Remediation}");
        if (first.Resource is { } resource) lines = lines.Append(resource.Urn);
        return string.Join('\n', lines.Where(line => line.Length > 0));
    }

    private static void WriteFailures(XmlWriter xml, IReadOnlyList<string> failures)
    {
        xml.WriteStartElement("testsuite");
        Attribute(xml, "name", "input");
        Attribute(xml, "tests", Text(failures.Count));
        Attribute(xml, "failures", "0");
        Attribute(xml, "errors", Text(failures.Count));
        Attribute(xml, "skipped", "0");
        Attribute(xml, "time", "0");
        foreach (var (index, failure) in failures.Index())
        {
            xml.WriteStartElement("testcase");
            Attribute(xml, "classname", "input");
            Attribute(xml, "name", $"could be judged ({Text(index + 1)})");
            Attribute(xml, "time", "0");
            xml.WriteStartElement("error");
            Attribute(xml, "message", failure);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Attribute(XmlWriter xml, string name, string value) => xml.WriteAttributeString(name, value);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed class Suite(ReportSource source, IReadOnlyList<Finding> findings)
    {
        public ReportSource Source => source;

        /// <summary>The findings of each case, the gravest of it first.</summary>
        public IReadOnlyList<IReadOnlyList<Finding>> Cases { get; } =
        [
            .. findings.GroupBy(finding => (finding.Pack, finding.Policy, finding.Resource?.Urn)).Select(group => (IReadOnlyList<Finding>)[.. group.Order(FindingGroups.Gravest)]),
        ];

        public int Errors => Cases.Count(one => one[0].Status == FindingStatus.Error);

        public int Failed => Cases.Count(one => one[0].Blocks);

        public int Skipped => Cases.Count - Errors - Failed;
    }
}
