using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using Hourglass.Languages;
using Hourglass.Proposals;
using Hourglass.Web.Pages.Proposals.Parts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Hourglass.Web.Pages.Proposals.Printing;

/// <summary>The paper of a proposal as one page that needs nothing else: the same part that pages show, with its styles and letters inside.</summary>
internal sealed partial class PaperPages(IServiceProvider scope, ILoggerFactory logs, IWebHostEnvironment house)
{
    private static readonly ConcurrentDictionary<string, string> Styles = new();

    public Task<string> OfAsync(ProposalVersion version, DateOnly on) => OfAsync(version.Content, version.Number, version.Hash, on);

    public async Task<string> OfAsync(ProposalContent content, int number, string hash, DateOnly on)
    {
        await using var renderer = new HtmlRenderer(scope, logs);
        var body = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<ProposalPaper>(ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            [nameof(ProposalPaper.Of)] = content,
            [nameof(ProposalPaper.Number)] = number,
            [nameof(ProposalPaper.On)] = on,
            [nameof(ProposalPaper.Hash)] = hash,
        }))).ToHtmlString());
        var title = System.Net.WebUtility.HtmlEncode(content.Title);
        return $"<!DOCTYPE html><html lang=\"{content.Language}\"><head><meta charset=\"utf-8\"><title>{title}</title>"
            + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; font-src data:\">"
            + $"<style>{Styles.GetOrAdd("paper.css", Style)}</style></head><body><main class=\"print-room\">{body}</main></body></html>";
    }

    // Letters are read from the same files that browsers get.
    private string Style(string name) => FontFile().Replace(Read(name), found => $"url(\"data:font/woff2;base64,{Convert.ToBase64String(Bytes(found.Groups["file"].Value))}\")");

    private string Read(string name) => Encoding.UTF8.GetString(Bytes(name)).TrimStart('\ufeff');

    private byte[] Bytes(string name)
    {
        using var stream = house.WebRootFileProvider.GetFileInfo(name).CreateReadStream();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    [GeneratedRegex("""url\("(?<file>lib/inter/[a-z0-9-]+\.woff2)"\)""")]
    private static partial Regex FontFile();
}
