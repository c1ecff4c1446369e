using Aws.Iam.Matching;

namespace Aws.Iam.Proving;

/// <summary>What a <see cref="Question"/> came to.</summary>
/// <param name="Exists">Whether there is such a request.</param>
/// <param name="Witness">The request, if there is one.</param>
/// <param name="Statement">The statement that allows it.</param>
/// <param name="IsExhausted">Whether it stays unknown because the search was ended.</param>
internal sealed record Finding(Verdict Exists, Request? Witness, Statement? Statement, bool IsExhausted);

/// <summary>
/// Answers questions by reading the documents twice: generously, where finding no request proves that there is none, and strictly,
/// where a request that is found is likely to be real. Only a request that the documents themselves confirm counts as found.
/// </summary>
internal sealed class Prover(Question question, Func<Budget> newBudget)
{
    private readonly Symbols _symbols = new();

    public Finding Ask()
    {
        var budget = newBudget();
        var generous = new Run(question, budget, new BoxReader(_symbols, question.FreshKeys), isGenerous: true, []);
        if (generous.Search()) return generous.Found();
        if (!generous.HasCandidates && !budget.IsExhausted) return new Finding(Verdict.Fails, null, null, false);

        var strict = new Run(question, newBudget(), new BoxReader(_symbols, question.FreshKeys), isGenerous: false, []);
        if (strict.Search()) return strict.Found();

        var variables = question.Documents.SelectMany(Variables).Distinct(StringComparer.OrdinalIgnoreCase)
            .ToDictionary(name => name, Sample, StringComparer.OrdinalIgnoreCase);
        if (variables.Count == 0) return new Finding(Verdict.Unknown, null, null, budget.IsExhausted);
        var binder = new BoxReader(_symbols, question.FreshKeys, name => variables.GetValueOrDefault(name));
        var bound = new Run(question, newBudget(), binder, isGenerous: false, variables);
        return bound.Search() ? bound.Found() : new Finding(Verdict.Unknown, null, null, budget.IsExhausted);
    }

    private static IEnumerable<string> Variables(PolicyDocument document) => document.Statements.SelectMany(statement =>
        (statement.Test.Resources?.Variables ?? [])
            .Concat(statement.Test.Conditions.SelectMany(condition => condition.Values is Evaluation.TextValues text ? text.Set.Variables : [])))
        .Select(variable => variable.Name);

    /// <summary>A plain value for a variable.</summary>
    private static string Sample(string key) => key.ToLowerInvariant() switch
    {
        "aws:principalaccount" or "aws:sourceaccount" or "aws:resourceaccount" => "123456789012",
        "aws:principalarn" => "arn:aws:iam::123456789012:user/someone",
        "aws:userid" => "AIDAEXAMPLEEXAMPLE12",
        _ => "someone",
    };

    /// <summary>One reading of the documents and the search in it.</summary>
    private sealed class Run
    {
        private readonly Question _question;
        private readonly BoxReader _reader;
        private readonly bool _isGenerous;
        private readonly GoalSearch _search;
        private readonly IReadOnlyList<Signed> _scope;
        private Request? _witness;
        private Statement? _statement;

        public Run(Question question, Budget budget, BoxReader reader, bool isGenerous, Dictionary<string, string> variables)
        {
            _question = question;
            _reader = reader;
            _isGenerous = isGenerous;
            var solver = new DimensionSolver(question.Callers, question.Actions, new TextSearch(budget));
            var witnesses = new WitnessWriter(question, solver, variables);
            _search = new GoalSearch(solver, budget, goal => IsConfirmed(witnesses.Write(goal)));
            _scope = [.. question.Scope, .. variables.Select(variable => Fix(variable.Key.ToLowerInvariant(), variable.Value))];
        }

        public bool HasCandidates => _search.HasCandidates;

        public bool Search()
        {
            var allows = _reader.Read(_question.Allowing, Effect.Allow, _isGenerous);
            var denies = _reader.Read(_question.Allowing.Concat(_question.AlsoAllowing), Effect.Deny, !_isGenerous);
            var limits = _question.AlsoAllowing.Count == 0 ? [new Box(null, [])] : _reader.Read(_question.AlsoAllowing, Effect.Allow, _isGenerous);
            var covers = _reader.Read(_question.NotAllowing, Effect.Allow, !_isGenerous);
            var refusals = _reader.Read(_question.NotAllowing, Effect.Deny, _isGenerous);
            foreach (var allow in allows)
            {
                foreach (var limit in limits)
                {
                    var goal = Goal.Empty.And(_scope).And(allow.Literals).And(limit.Literals);
                    if (_search.Run(goal, [.. denies, .. covers])) return true;
                    if (refusals.Any(refusal => _search.Run(goal.And(refusal.Literals), denies))) return true;
                }
            }

            return false;
        }

        public Finding Found() => new(Verdict.Holds, _witness, _statement, IsExhausted: false);

        private bool IsConfirmed(Request request)
        {
            if (!_question.IsAnsweredBy(request, out _statement)) return false;
            _witness = request;
            return true;
        }

        private static Signed Fix(string key, string value)
        {
            var test = KeyTest.In(PatternUnion.Of(Pattern.Literal(value)), whenAbsent: false);
            return PrincipalLinks.Link(key, test, isOver: false) ?? new Signed(new KeyLiteral(key, test), Holds: true);
        }
    }
}
