using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;

namespace Hourglass.Web.Layout;

/// <summary>
/// Markup in one piece, for what stands on a page dozens of times: a page is drawn attribute by attribute, and every quotation mark of it is work.
/// What stands in a hole is always encoded, so nobody's words become markup.
/// </summary>
internal sealed class Html
{
    private static readonly HtmlEncoder Letters = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly StringBuilder _markup = new();

    public Html Add([InterpolatedStringHandlerArgument("")] Piece piece) => this;

    /// <summary>All that was added since the last time.</summary>
    public MarkupString Take()
    {
        var taken = new MarkupString(_markup.ToString());
        _markup.Clear();
        return taken;
    }

    [InterpolatedStringHandler]
    internal readonly ref struct Piece
    {
        private readonly StringBuilder _markup;

        public Piece(int literalLength, int holes, Html html) => _markup = html._markup;

        public void AppendLiteral(string markup) => _markup.Append(markup);

        public void AppendFormatted(string? text) => _markup.Append(text is null ? null : Letters.Encode(text));

        public void AppendFormatted(Guid id) => _markup.Append(CultureInfo.InvariantCulture, $"{id}");

        public void AppendFormatted(int number) => _markup.Append(CultureInfo.InvariantCulture, $"{number}");

        public void AppendFormatted(DateOnly day) => _markup.Append(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}");
    }
}
