using Pulumi.Policy;

namespace Platform.ConformancePacks;

/// <summary>The same policies as in <c>tests/EndToEnd.Tests/differential-pack</c>, which is written for Pulumi's own SDK.</summary>
internal static class DifferentialPack
{
    public static PolicyPack Create() => new()
    {
        Name = "differential",
        Version = "1.2.3",
        Policies =
        [
            Rule.Of("value-is-true", EnforcementLevel.Mandatory, "The value is true.", (resource, report) =>
            {
                var value = resource["value"].AsFlag;
                if (value.Node.IsUnknown) report.Undetermined(value.Node);
                else if (!value.Is(true).IsTrue) report.Violation("It is not.");
            }),
            Rule.Of("names-are-short", EnforcementLevel.Advisory, "Names are short.", (resource, report) =>
            {
                foreach (var name in resource["names"].AsList.Elements)
                {
                    if (name.AsText.Node.IsUnknown) report.Undetermined(name.Node);
                    else if (name.AsText.TryGet(out var text) && text.Length > 5) report.Violation($"{text} is not.");
                }
            }),
            Rule.Of("size-in-range", EnforcementLevel.Mandatory, "The size is in range.", (resource, report) =>
            {
                var most = report.Context.Settings["most"]!.Number!.Value;
                if (!resource["size"].IsSet.IsTrue) report.NotApplicable("it has no size");
                else if (resource["size"].AsNumber.IsAtMost(most).IsFalse) report.Violation("It is too big.");
            }, Setting.Of("most", """{"type": "number", "default": 10}"""u8)),
            Rule.Of("options-are-told", EnforcementLevel.Advisory, "Tells the options.", (resource, report) =>
            {
                var options = resource.Resource.Options;
                report.Violation(string.Join(' ', [
                    options.Protect ? "true" : "false",
                    string.Join(',', options.IgnoreChanges),
                    options.DeleteBeforeReplace is { } before ? before ? "true" : "false" : "undefined",
                    resource.Resource.Provider?.Name ?? "none",
                    options.Parent ?? "none"]));
            }),
            Rule.Of("tag-is-wanted", EnforcementLevel.Disabled, "Is off unless configured.", (resource, report) => report.Violation("On.")),
            Rule.Of("fails", EnforcementLevel.Mandatory, "Fails where it is told to.", (resource, report) =>
            {
                if (resource["fail"].IsSet.IsTrue) throw new InvalidOperationException("as told");
            }),
            new(new() { Name = "value-is-mended", Enforcement = EnforcementLevel.Remediate, Description = "Turns the value on." }, _ => new Mended()),
            new(new() { Name = "relations", Enforcement = EnforcementLevel.Mandatory, Description = "Tells relations." }, _ => new Relations()),
        ],
    };

    private sealed class Mended : ValidationPolicy
    {
        public override IReadOnlyList<string> Types => [Rule.Type];

        protected override void Validate(AnyResourceView resource, ValidationReport report)
        {
            if (resource["mend"].AsFlag.Is(true).IsTrue && !resource["value"].AsFlag.Is(true).IsTrue) report.Violation("It is off.");
        }

        protected override IEnumerable<Edit> Remediate(AnyResourceView resource) =>
            [Edit.Set(resource["value"].AsFlag, true), Edit.Set(resource["password"].AsText, "changed")];
    }

    private sealed class Relations : StackValidationPolicy
    {
        protected override void Validate(Stack stack, ValidationReport report)
        {
            foreach (var resource in stack.OfType(Rule.Type).Where(resource => resource.Dependencies.Count > 0 || stack.ParentOf(resource)?.Type == Rule.Type))
            {
                report.Violation(
                    $"{stack.ParentOf(resource)?.Name ?? "none"} {string.Join(',', stack.DependenciesOf(resource).Select(one => one.Name))} "
                    + string.Join(',', stack.DependenciesOf(resource, "value").Select(one => one.Name)),
                    resource.Urn);
            }
        }
    }
}
