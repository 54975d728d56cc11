using Hourglass.Method;

namespace Hourglass.Outreach;

/// <summary>Which part of the end state something works for.</summary>
public enum EndPart { Think, Say, Feel }

/// <summary>Something we show or give customers: a file or a link. It says which stage and which part of the end state it serves, or it does not belong here (R100).</summary>
public sealed class Material
{
    private Material() { }

    internal Material(Guid workspaceId, MaterialDetails details, MaterialFile? file, string byName, DateTime at)
    {
        (WorkspaceId, ByName, AddedAt) = (workspaceId, byName, at);
        Describe(details);
        if (file is null && Address is null) throw new RefusedException("material.neither");
        if (file is not null && Address is not null) throw new RefusedException("material.both");
        (StoredAs, FileName, Size) = (file?.StoredAs, file?.FileName, file?.Size ?? 0);
    }

    public Guid WorkspaceId { get; private init; }
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    /// <summary>What playbooks call it; there are no two of one name.</summary>
    public string Name { get; private set; } = "";
    public string NameKey { get; private set; } = "";
    public Stage Stage { get; private set; }
    public EndPart Serves { get; private set; }
    /// <summary>How it works for that, in a sentence.</summary>
    public string? How { get; private set; }
    public string? Address { get; private set; }
    /// <summary>The server's own name of the file.</summary>
    public string? StoredAs { get; private init; }
    public string? FileName { get; private init; }
    /// <summary>Bytes.</summary>
    public long Size { get; private init; }
    public string ByName { get; private init; } = "";
    public DateTime AddedAt { get; private init; }
    public int Version { get; private set; }

    internal void Describe(MaterialDetails details)
    {
        Name = Wording.RequiredLine(details.Name, "material.name", 150);
        NameKey = Name.ToUpperInvariant();
        (Stage, Serves) = (details.Stage ?? throw new RefusedException("material.no-stage"), details.Serves ?? throw new RefusedException("material.no-part"));
        How = Wording.OptionalLine(details.How, "material.how", 300);
        Address = Wording.OptionalLine(details.Address, "material.address", 500) is { } address
            ? Uri.TryCreate(address, UriKind.Absolute, out var read) && read.Scheme is "http" or "https" ? address : throw new RefusedException("material.address-broken")
            : null;
        Version++;
    }
}

public sealed record MaterialDetails(string Name, Stage? Stage, EndPart? Serves, string? How, string? Address);

public sealed record MaterialFile(string StoredAs, string FileName, long Size);
