using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Hourglass.Web.Tests.Support;

/// <summary>Reads pages and submits the forms they really rendered, antiforgery token and handler name included.</summary>
public sealed class Browser(HttpClient http)
{
    public IHtmlDocument Page { get; private set; } = null!;
    public HttpStatusCode Status { get; private set; }
    public Uri Address { get; private set; } = null!;

    public async Task Open(string address) => await Read(await http.GetAsync(address));

    /// <summary>Presses the first button with this text, optionally the one inside the element that the selector names; what is typed replaces what the form holds.</summary>
    public Task Press(string button, params (string Name, string Value)[] typed) => PressIn("body", button, typed);

    public async Task PressIn(string place, string button, params (string Name, string Value)[] typed) => await Read(await SendIn(place, button, typed));

    /// <summary>Presses a button and hands back the bare answer; the page in hand stays.</summary>
    public Task<HttpResponseMessage> Send(string button, params (string Name, string Value)[] typed) => SendIn("body", button, typed);

    private async Task<HttpResponseMessage> SendIn(string place, string button, (string Name, string Value)[] typed)
    {
        var pressed = Page.QuerySelectorAll<IHtmlButtonElement>($"{place} button").FirstOrDefault(b => b.TextContent.Trim() == button)
            ?? throw new InvalidOperationException($"No button «{button}» on {Address}: {Page.Body!.TextContent}");
        var form = pressed.Form!;
        var fields = Held(form).Where(f => !typed.Any(t => t.Name == f.Name)).Concat(typed);
        if (pressed.Name is { Length: > 0 } name) fields = fields.Append((name, pressed.Value));

        var target = form.GetAttribute("action") is { Length: > 0 } action ? new Uri(new Uri(Address, "/"), action) : Address;
        return await http.PostAsync(target, new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Item1, f.Item2))));
    }

    /// <summary>Presses a button of a form that takes a file, and brings one.</summary>
    public async Task Bring(string button, string field, string fileName, string content)
    {
        var pressed = Page.QuerySelectorAll<IHtmlButtonElement>("button").First(b => b.TextContent.Trim() == button);
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in Held(pressed.Form!)) form.Add(new StringContent(value), name);
        form.Add(new StringContent(content), field, fileName);
        await Read(await http.PostAsync(Address, form));
    }

    public string Text(string selector) => Page.QuerySelector(selector)?.TextContent.Trim() ?? "";

    public IEnumerable<string> Texts(string selector) => Page.QuerySelectorAll(selector).Select(e => e.TextContent.Trim());

    private static IEnumerable<(string Name, string Value)> Held(IHtmlFormElement form) =>
        form.Elements.Select(element => element switch
        {
            IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => (null, ""),
            IHtmlInputElement { Type: "submit" or "button" or "file" } => (null, ""),
            IHtmlInputElement input => (input.Name, input.Value),
            IHtmlTextAreaElement area => (area.Name, area.Value),
            IHtmlSelectElement select => (select.Name, select.Value ?? ""),
            _ => ((string?)null, ""),
        }).Where(field => field.Item1 is { Length: > 0 }).Select(field => (field.Item1!, field.Item2));

    private async Task Read(HttpResponseMessage response)
    {
        (Status, Address) = (response.StatusCode, response.RequestMessage!.RequestUri!);
        Page = await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());
    }
}
