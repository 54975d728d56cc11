using System.Text.Json;
using Hourglass.Exchange.Reading;

namespace Hourglass.Exchange;

/// <summary>What an import did to one record: enough to take exactly that back, and to see whether somebody changed it since.</summary>
public sealed class ImportTrace
{
    private ImportTrace() { }

    internal ImportTrace(Import import, ImportedKind kind, Guid subjectId, ImportDeed deed, int row, int version) =>
        (WorkspaceId, ImportId, Kind, SubjectId, Deed, Row, SubjectVersion) = (import.WorkspaceId, import.Id, kind, subjectId, deed, row, version);

    public Guid WorkspaceId { get; private init; }
    public Guid ImportId { get; private init; }
    public Guid SubjectId { get; private init; }
    public ImportedKind Kind { get; private init; }
    public ImportDeed Deed { get; internal set; }
    public int Row { get; internal set; }
    /// <summary>The subject's version when the import was done with it.</summary>
    public int SubjectVersion { get; internal set; }
    /// <summary>How an updated subject was before, as JSON.</summary>
    public string? Before { get; internal set; }
    /// <summary>Set while undoing: it was left as it is, because it is in use or was changed since.</summary>
    public bool WasKept { get; internal set; }
}

/// <summary>A row that was not taken, as it stood in the file, and why.</summary>
public sealed class RejectedRow
{
    private RejectedRow() { }

    internal RejectedRow(Import import, SheetRow row, string code, IEnumerable<string> details) =>
        (WorkspaceId, ImportId, Row, Line, Code, DetailsJson, CellsJson) = (import.WorkspaceId, import.Id, row.Number, row.Line, code,
            JsonSerializer.Serialize(details), JsonSerializer.Serialize(row.Cells.Select(c => c.Replace("\0", ""))));

    public Guid WorkspaceId { get; private init; }
    public Guid ImportId { get; private init; }
    /// <summary>As a spreadsheet numbers it.</summary>
    public int Row { get; private init; }
    public int Line { get; private init; }
    public string Code { get; private init; } = "";
    public string DetailsJson { get; private init; } = "[]";
    public string CellsJson { get; private init; } = "[]";

    public string[] Details => JsonSerializer.Deserialize<string[]>(DetailsJson)!;
    public string[] Cells => JsonSerializer.Deserialize<string[]>(CellsJson)!;
}
