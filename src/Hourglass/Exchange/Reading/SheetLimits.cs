namespace Hourglass.Exchange.Reading;

/// <summary>How much of somebody's table we are willing to read; sizes in bytes, field length in characters.</summary>
public sealed record SheetLimits
{
    public long FileBytes { get; init; } = 2L << 30;
    public int FieldLength { get; init; } = 1 << 20;
    public int Columns { get; init; } = 500;
    public int RowBytes { get; init; } = 8 << 20;

    /// <summary>What a workbook may grow to when unpacked, and how many times larger than its packed size one part may be.</summary>
    public long UnpackedBytes { get; init; } = 2L << 30;
    public int UnpackedRatio { get; init; } = 250;

    /// <summary>Places between the corners of a worksheet, most of them empty in a sheet made to exhaust us.</summary>
    public long Places { get; init; } = 200_000_000;
}
