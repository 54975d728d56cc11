using Hourglass.Exchange;

namespace Hourglass.Outreach;

/// <summary>The library's files on the server's disk, under names the server makes; only kinds that are known, and none too large.</summary>
public sealed class MaterialFiles(DataFolder folder)
{
    public const long Limit = 100L << 20;

    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = "application/pdf",
        [".epub"] = "application/epub+zip",
        [".txt"] = "text/plain",
        [".csv"] = "text/csv",
        [".zip"] = "application/zip",
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".webp"] = "image/webp",
        [".mp4"] = "video/mp4",
        [".webm"] = "video/webm",
        [".mp3"] = "audio/mpeg",
        [".docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        [".xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        [".pptx"] = "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        [".odt"] = "application/vnd.oasis.opendocument.text",
    };

    public static IReadOnlyCollection<string> Endings => Types.Keys;

    public static string TypeOf(string fileName) => Types.GetValueOrDefault(Path.GetExtension(fileName), "application/octet-stream");

    public async Task<MaterialFile> KeepAsync(Stream upload, string fileName, CancellationToken cancellation)
    {
        var shown = Wording.RequiredLine(Path.GetFileName(fileName.Replace('\\', '/')), "material.file", 200);
        if (!Types.ContainsKey(Path.GetExtension(shown))) throw new RefusedException("material.kind", string.Join(" ", Endings));
        var name = Guid.CreateVersion7().ToString("n");
        var half = Path.Combine(Home, $"{name}.part");
        try
        {
            var size = await WriteAsync(upload, half, cancellation);
            File.Move(half, PathOf(name)!);
            return new MaterialFile(name, shown, size);
        }
        finally
        {
            File.Delete(half);
        }
    }

    /// <summary>Null for a name the server never made.</summary>
    public string? PathOf(string storedAs) => Guid.TryParseExact(storedAs, "n", out var name) ? Path.Combine(Home, $"{name:n}.data") : null;

    public void Forget(string storedAs)
    {
        if (PathOf(storedAs) is { } path) File.Delete(path);
    }

    private string Home => Directory.CreateDirectory(Path.Combine(folder.Path, "materials")).FullName;

    private static async Task<long> WriteAsync(Stream upload, string path, CancellationToken cancellation)
    {
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16, useAsync: true);
        var buffer = new byte[1 << 16];
        long size = 0;
        int read;
        while ((read = await upload.ReadAsync(buffer, cancellation)) > 0)
        {
            size += read;
            if (size > Limit) throw new RefusedException("material.too-large", Limit >> 20);
            await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }

        return size > 0 ? size : throw new RefusedException("material.empty");
    }
}
