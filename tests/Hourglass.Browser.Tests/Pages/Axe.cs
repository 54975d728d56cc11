using Deque.AxeCore.Commons;

namespace Hourglass.Browser.Tests.Pages;

/// <summary>WCAG 2.2 AA and good practice, as far as a machine can see it.</summary>
internal static class Axe
{
    private const string Run = """
        async only => {
            await Promise.all(document.getAnimations().filter(a => a.effect.getTiming().iterations !== Infinity).map(a => a.finished));
            return (await axe.run(document, { runOnly: only, resultTypes: ['violations'] })).violations.flatMap(broken =>
            broken.nodes.map(node => `${broken.id}: ${broken.help}: ${node.html} ${[...node.any, ...node.all, ...node.none].map(why => why.message).join('; ')}`));
        }
        """;
    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>Everything there is to find on the page as it stands.</summary>
    public static async Task<string[]> FindingsAsync(IPage page)
    {
        await page.EvaluateAsync(Script);
        return await page.EvaluateAsync<string[]>(Run, Rules);
    }
}
