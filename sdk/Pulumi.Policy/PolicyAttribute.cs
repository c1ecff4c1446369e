namespace Pulumi.Policy;

/// <summary>
/// Makes a class a policy of the pack: the source generator puts it into the assembly's <c>Catalogue</c>, with the summary, remarks
/// and <c>seealso</c> links of its documentation comment.
/// </summary>
/// <param name="name">The policy's name, in kebab case. It is the public contract: waivers and configuration refer to it.</param>
/// <param name="severity">How bad a violation is. Critical and high are mandatory by default, medium and low advisory.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class PolicyAttribute(string name, Severity severity) : Attribute
{
    /// <summary>The policy's name.</summary>
    public string Name { get; } = name;

    /// <summary>How bad a violation is.</summary>
    public Severity Severity { get; } = severity;

    /// <summary>What to do about a violation, as an order, with property names in backticks.</summary>
    public string Remediation { get; init; } = string.Empty;

    /// <summary>A name for people; the name itself when empty.</summary>
    public string DisplayName { get; init; } = string.Empty;

    /// <summary>
    /// The enforcement level when neither the pack nor its configuration says otherwise; <see cref="EnforcementLevel.Disabled"/>
    /// makes the policy opt-in. Left alone, it follows from the severity.
    /// </summary>
    public EnforcementLevel Enforcement { get; init; } = DefaultBySeverity;

    /// <summary>Words to find it by.</summary>
    public string[] Tags { get; init; } = [];

    internal const EnforcementLevel DefaultBySeverity = (EnforcementLevel)(-1);
}

/// <summary>Controls of a compliance framework that the policy is evidence for.</summary>
/// <param name="framework">The framework, with its edition where it has one: <c>AWS FSBP</c>, <c>CIS AWS 5.0.0</c>.</param>
/// <param name="controls">The controls' ids there.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class ControlAttribute(string framework, params string[] controls) : Attribute
{
    /// <summary>The framework.</summary>
    public string Framework { get; } = framework;

    /// <summary>The controls' ids.</summary>
    public string[] Controls { get; } = controls;
}

/// <summary>
/// Makes a property of a policy part of its configuration: the pack's config schema, its page, and its binding follow. The property
/// is a <see cref="bool"/>, <see cref="int"/>, <see cref="long"/>, <see cref="double"/>, <see cref="string"/>, enum, or a list of strings,
/// with an <c>init</c> accessor; its initial value is the default, its documentation comment the description, and a
/// <see cref="System.ComponentModel.DataAnnotations.RangeAttribute"/> its bounds. Without an initial value it must be configured, unless
/// its type is nullable.
/// </summary>
/// <remarks>
/// A policy has the settings of its base classes, too, before its own. A base class in another assembly needs this package there.
/// </remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SettingAttribute : Attribute;
