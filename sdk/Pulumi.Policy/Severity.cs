namespace Pulumi.Policy;

/// <summary>How bad it is when a policy is violated, least first.</summary>
public enum Severity
{
    /// <summary>Hygiene.</summary>
    Low,

    /// <summary>A missing defence, detection or recovery.</summary>
    Medium,

    /// <summary>One step from exposure, or the loss of an isolation.</summary>
    High,

    /// <summary>Open to anyone, or a credential in clear text.</summary>
    Critical,
}

/// <summary>What a violation does to the deployment.</summary>
public enum EnforcementLevel
{
    /// <summary>The policy does not run.</summary>
    Disabled,

    /// <summary>It is shown.</summary>
    Advisory,

    /// <summary>It fails the preview or the update.</summary>
    Mandatory,

    /// <summary>The inputs are mended by the policy; what cannot be mended fails as <see cref="Mandatory"/> does.</summary>
    Remediate,
}
