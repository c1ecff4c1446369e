namespace Platform.Gate.Scanners.Workflows.Expressions;

/// <summary>An expression of GitHub Actions, as it stands between <c>${{</c> and <c>}}</c>.</summary>
internal abstract record Expression
{
    /// <summary>Itself and everything inside it.</summary>
    public IEnumerable<Expression> All => Parts.SelectMany(part => part.All).Prepend(this);

    protected virtual IEnumerable<Expression> Parts => [];

    /// <summary>
    /// The way from a context to a value, in lower case: <c>github.event['issue'].title</c> is <c>github, event, issue, title</c>. A part that
    /// can be anything, an index or <c>*</c>, is null. Null when it does not start at a context.
    /// </summary>
    public virtual IReadOnlyList<string?>? Path => null;

    public bool Starts(params ReadOnlySpan<string> path)
    {
        if (Path is not { } own || own.Count < path.Length) return false;
        for (var i = 0; i < path.Length; i++)
        {
            if (own[i] != path[i]) return false;
        }

        return true;
    }

    public bool Is(params ReadOnlySpan<string> path) => Path?.Count == path.Length && Starts(path);
}

/// <summary>A number, text, truth value or null.</summary>
internal sealed record Literal(object? Value) : Expression
{
    /// <summary>Whether <c>&amp;&amp;</c> stops at it.</summary>
    public bool IsFalsy => Value is null or false or "" or 0.0;
}

/// <summary>A context by name, such as <c>github</c>.</summary>
internal sealed record Context(string Name) : Expression
{
    public override IReadOnlyList<string?> Path { get; } = [Name.ToLowerInvariant()];
}

/// <summary><c>target.name</c>.</summary>
internal sealed record Member(Expression Target, string Name) : Expression
{
    public override IReadOnlyList<string?>? Path => Target.Path is { } path ? [.. path, Name.ToLowerInvariant()] : null;

    protected override IEnumerable<Expression> Parts => [Target];
}

/// <summary><c>target[key]</c>, and <c>target.*</c> with no key.</summary>
internal sealed record Element(Expression Target, Expression? Key) : Expression
{
    public override IReadOnlyList<string?>? Path =>
        Target.Path is { } path ? [.. path, ((Key as Literal)?.Value as string)?.ToLowerInvariant()] : null;

    protected override IEnumerable<Expression> Parts => Key is null ? [Target] : [Target, Key];
}

/// <summary>A function's call.</summary>
internal sealed record Call(string Function, IReadOnlyList<Expression> Arguments) : Expression
{
    protected override IEnumerable<Expression> Parts => Arguments;

    public bool Calls(string function) => string.Equals(Function, function, StringComparison.OrdinalIgnoreCase);
}

/// <summary><c>!operand</c>.</summary>
internal sealed record Not(Expression Operand) : Expression
{
    protected override IEnumerable<Expression> Parts => [Operand];
}

/// <summary>Two operands and what stands between them.</summary>
internal sealed record Binary(string Operator, Expression Left, Expression Right) : Expression
{
    protected override IEnumerable<Expression> Parts => [Left, Right];
}
