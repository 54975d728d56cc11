using System.Xml;

namespace Hourglass.Exchange.Reading;

/// <summary>What a workbook holds, found by walking it once before anybody reads it in earnest.</summary>
internal sealed record WorkbookShape(IReadOnlyList<string> Worksheets, string Worksheet, bool CountsFrom1904, SheetExtent Extent);

/// <summary>
/// Walks every part that reading will touch and refuses what would hurt:
/// bombs, outer entities, endless cells, sheets too wide or too sparse.
/// </summary>
internal static class WorkbookGate
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private const string StrictRelations = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    public static WorkbookShape Inspect(Stream stream, string? wanted, SheetLimits limits, CancellationToken cancellation)
    {
        using var parts = new WorkbookParts(stream, limits);
        var (sheets, from1904) = ReadWorkbook(parts);
        if (sheets.Count == 0) throw new RefusedException("sheet.empty");
        var chosen = wanted is null
            ? sheets.FirstOrDefault(s => !s.IsHidden, sheets[0])
            : sheets.FirstOrDefault(s => s.Name == wanted) ?? throw new RefusedException("sheet.no-such-worksheet", wanted);

        var texts = SharedTexts.Of(parts, limits, cancellation);
        var extent = SheetExtent.Of(parts, PathOf(parts, chosen.Relation), texts, limits, cancellation);
        return new WorkbookShape([.. sheets.Select(s => s.Name)], chosen.Name, from1904, extent);
    }

    private static (List<Tab> Sheets, bool From1904) ReadWorkbook(WorkbookParts parts)
    {
        var (sheets, from1904) = (new List<Tab>(), false);
        using var xml = parts.Read("xl/workbook.xml");
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "workbookPr") from1904 = xml.GetAttribute("date1904") is "1" or "true";
            if (xml.LocalName == "sheet") sheets.Add(Tab.From(xml));
        }
        return (sheets, from1904);
    }

    private static string PathOf(WorkbookParts parts, string relation)
    {
        using var xml = parts.Read("xl/_rels/workbook.xml.rels");
        while (xml.Read())
        {
            if (xml.LocalName != "Relationship" || xml.GetAttribute("Id") != relation) continue;
            var target = xml.GetAttribute("Target") ?? "";
            return target.StartsWith('/') ? target[1..] : "xl/" + target;
        }
        throw new RefusedException("sheet.damaged");
    }

    private sealed record Tab(string Name, string Relation, bool IsHidden)
    {
        public static Tab From(XmlReader xml) => new(
            xml.GetAttribute("name") ?? "",
            xml.GetAttribute("id", Relations) ?? xml.GetAttribute("id", StrictRelations) ?? "",
            xml.GetAttribute("state") is "hidden" or "veryHidden");
    }
}
