namespace Hourglass.Exchange.Landing;

/// <summary>Keys a rehearsal has met; eight bytes each, so that a million rows stay small.</summary>
internal sealed class SeenKeys
{
    private readonly HashSet<ulong> _keys = [];

    public bool Add(string key) => _keys.Add(Hash(key));

    public bool Has(string key) => _keys.Contains(Hash(key));

    public void Remove(string key) => _keys.Remove(Hash(key));

    // FNV-1a, 64 bits.
    private static ulong Hash(string key)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in key) hash = (hash ^ c) * 1099511628211UL;
        return hash;
    }
}
