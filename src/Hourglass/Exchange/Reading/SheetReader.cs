namespace Hourglass.Exchange.Reading;

/// <summary>Opens any table people bring, trusting its bytes and not its name; refuses with a sheet.* code what is not one.</summary>
public static class SheetReader
{
    private const int BufferSize = 1 << 16;

    public static Task<Sheet> OpenAsync(
        string path, SheetChoices? choices = null, SheetLimits? limits = null, CancellationToken cancellation = default) => OpenAsync(
        () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferSize), choices, limits, cancellation);

    /// <summary>The stream must be seekable and stays open; only one reading of the sheet may be under way.</summary>
    public static Task<Sheet> OpenAsync(
        Stream stream, SheetChoices? choices = null, SheetLimits? limits = null, CancellationToken cancellation = default) =>
        OpenAsync(() => new Rewound(stream), choices, limits, cancellation);

    /// <summary>Every reading asks for its own seekable stream and disposes of it.</summary>
    public static async Task<Sheet> OpenAsync(
        Func<Stream> open, SheetChoices? choices = null, SheetLimits? limits = null, CancellationToken cancellation = default)
    {
        choices ??= SheetChoices.None;
        limits ??= new SheetLimits();
        await using var stream = open();
        if (stream.Length > limits.FileBytes) throw new RefusedException("sheet.too-large", stream.Length, limits.FileBytes);

        return await FileContent.KindOfAsync(stream, cancellation) == SheetKind.Workbook
            ? await WorkbookSheet.OpenAsync(open, choices, limits, cancellation)
            : await CsvSheet.OpenAsync(open, choices, limits, cancellation);
    }
}
