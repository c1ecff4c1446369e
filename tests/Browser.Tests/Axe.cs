using Gate.Tests;
using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>What axe-core finds that keeps somebody from using a page.</summary>
internal static class Axe
{
    public static async Task<IReadOnlyList<string>> BarriersAsync(IPage page)
    {
        // The page's own policy lets no other script in; DevTools evaluates beside it.
        await page.EvaluateAsync(await File.ReadAllTextAsync(Places.Of("tests/readers/node_modules/axe-core/axe.min.js")));
        return await page.EvaluateAsync<string[]>(
            "async () => (await axe.run(document, { resultTypes: ['violations'] })).violations.flatMap(violation => violation.nodes.map(node => `${violation.id}: ${node.target} ${node.failureSummary}`))");
    }
}
