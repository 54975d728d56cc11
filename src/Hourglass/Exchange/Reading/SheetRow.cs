namespace Hourglass.Exchange.Reading;

/// <summary>
/// One row of a table, as wide as its header. Number is what a spreadsheet shows (the header of a plain file is 1),
/// Line is where it begins in a text editor, Offset is how many bytes of the file were consumed when it was read.
/// </summary>
public sealed record SheetRow(int Number, string[] Cells)
{
    public int Line { get; init; } = Number;

    public long Offset { get; init; }

    /// <summary>Why this row alone cannot be taken as it is; null when it can.</summary>
    public RowProblem? Problem { get; init; }
}
