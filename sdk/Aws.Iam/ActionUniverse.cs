namespace Aws.Iam;

/// <summary>The actions that a check is about.</summary>
public enum ActionUniverse
{
    /// <summary>Every action there could be, also those that AWS adds tomorrow under a name that a wildcard covers.</summary>
    Open,

    /// <summary>The actions that <see cref="ActionCatalogue"/> knows.</summary>
    Catalogue,
}
