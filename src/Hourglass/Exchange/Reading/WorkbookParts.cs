using System.IO.Compression;
using System.Xml;

namespace Hourglass.Exchange.Reading;

/// <summary>The packed parts of a workbook, opened only after their sizes were found believable.</summary>
internal sealed class WorkbookParts : IDisposable
{
    private const int MostParts = 10_000;
    private const long RatioMattersFrom = 16L << 20;
    private const long StylesBytes = 32L << 20;
    private readonly ZipArchive _zip;
    private readonly SheetLimits _limits;

    public WorkbookParts(Stream stream, SheetLimits limits)
    {
        _limits = limits;
        _zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        RefuseBomb();
        if (Find("xl/workbook.xml") is null) throw new RefusedException("sheet.not-a-table", "zip");
        if (_zip.Entries.GroupBy(e => e.FullName, StringComparer.OrdinalIgnoreCase).Any(g => g.Count() > 1))
            throw new RefusedException("sheet.damaged");
        if (Find("xl/styles.xml") is { } styles && styles.Length > StylesBytes) throw new RefusedException("sheet.zip-bomb");
    }

    public bool Has(string name) => Find(name) is not null;

    public XmlReader Read(string name)
    {
        var entry = Find(name) ?? throw new RefusedException("sheet.damaged");
        return XmlReader.Create(new TagGuard(entry.Open(), _limits.UnpackedBytes), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
        });
    }

    public void Dispose() => _zip.Dispose();

    private ZipArchiveEntry? Find(string name) => _zip.GetEntry(name) ?? _zip.GetEntry("/" + name);

    private void RefuseBomb()
    {
        if (_zip.Entries.Count > MostParts) throw new RefusedException("sheet.zip-bomb");
        long total = 0;
        foreach (var entry in _zip.Entries)
        {
            total += entry.Length;
            if (total > _limits.UnpackedBytes || IsTooDense(entry)) throw new RefusedException("sheet.zip-bomb");
        }
    }

    private bool IsTooDense(ZipArchiveEntry entry) =>
        entry.Length > RatioMattersFrom && entry.Length / Math.Max(1, entry.CompressedLength) > _limits.UnpackedRatio;
}
