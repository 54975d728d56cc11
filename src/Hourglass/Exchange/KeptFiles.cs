using System.Security.Cryptography;

namespace Hourglass.Exchange;

/// <summary>Where files beside the database are kept.</summary>
public sealed record DataFolder(string Path);

/// <param name="StoredAs">The server's own name.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Hash">SHA-256 in lower-case hex.</param>
public sealed record KeptFile(string StoredAs, long Size, string Hash);

/// <summary>Uploaded files on the server's disk, under names the server makes; nothing a visitor says becomes a path.</summary>
public sealed class KeptFiles(DataFolder folder)
{
    public const long Limit = 2L << 30;
    private const int BufferSize = 1 << 17;

    private string Home => Directory.CreateDirectory(Path.Combine(folder.Path, "imports")).FullName;

    /// <summary>Writes the stream to disk as it arrives; what broke off on the way leaves nothing behind.</summary>
    public async Task<KeptFile> KeepAsync(Stream upload, CancellationToken cancellation)
    {
        var name = Guid.CreateVersion7().ToString("n");
        var half = Path.Combine(Home, $"{name}.part");
        try
        {
            var (size, hash) = await WriteAsync(upload, half, cancellation);
            if (size == 0) throw new RefusedException("sheet.empty");
            File.Move(half, PathOf(name));
            return new KeptFile(name, size, hash);
        }
        finally
        {
            File.Delete(half);
        }
    }

    public string PathOf(string storedAs) =>
        Guid.TryParseExact(storedAs, "n", out var name) ? Path.Combine(Home, $"{name:n}.data") : throw new RefusedException("import.file-gone");

    /// <summary>Refuses a file that is not, byte for byte, the one that was uploaded.</summary>
    public async Task MustBeUnchangedAsync(Import import, CancellationToken cancellation)
    {
        var path = PathOf(import.StoredAs ?? throw new RefusedException("import.file-gone"));
        if (!File.Exists(path)) throw new RefusedException("import.file-gone");
        await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferSize, useAsync: true);
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation));
        if (hash != import.Hash) throw new RefusedException("import.file-changed");
    }

    public void Forget(string storedAs) => File.Delete(PathOf(storedAs));

    private static async Task<(long Size, string Hash)> WriteAsync(Stream upload, string path, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, BufferSize, useAsync: true);
        var buffer = new byte[BufferSize];
        long size = 0;
        int read;
        while ((read = await upload.ReadAsync(buffer, cancellation)) > 0)
        {
            size += read;
            if (size > Limit) throw new RefusedException("sheet.too-large", size, Limit);
            hash.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }

        return (size, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
