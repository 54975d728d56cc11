using System.Text.Json;

namespace Hourglass.Exchange;

/// <summary>
/// Everything an import did that the file did not say word for word, with how often: a value replaced, a company taken for a missing one,
/// a column left out. The texts are under the codes; what fills them follows.
/// </summary>
public sealed class Remarks
{
    private const int Most = 400;
    private const char Bar = '\u001F';
    private readonly Dictionary<string, long> _counts = [];

    public IEnumerable<(string Code, string[] Details, long Count)> All => _counts
        .Select(remark => (Parts: remark.Key.Split(Bar), remark.Value)).Select(r => (r.Parts[0], r.Parts[1..], r.Value));

    public long Of(string code, params string[] details) => _counts.GetValueOrDefault(KeyOf(code, details));

    internal static Remarks From(string json)
    {
        var remarks = new Remarks();
        foreach (var (key, count) in JsonSerializer.Deserialize<Dictionary<string, long>>(json)!) remarks._counts[key] = count;
        return remarks;
    }

    internal string ToJson() => JsonSerializer.Serialize(_counts);

    internal void Add(string code, params string[] details) => Add(KeyOf(code, details), 1);

    internal Remarks With(Remarks more)
    {
        foreach (var (key, count) in more._counts) Add(key, count);
        return this;
    }

    internal void TakeBack(Remarks less)
    {
        foreach (var (key, count) in less._counts)
            if ((_counts[key] -= count) == 0) _counts.Remove(key);
    }

    // A file of a million different surprises is told as such, not remembered one by one.
    private void Add(string key, long count)
    {
        if (!_counts.ContainsKey(key) && _counts.Count >= Most) key = $"{key.Split(Bar)[0]}.more";
        _counts[key] = _counts.GetValueOrDefault(key) + count;
    }

    private static string KeyOf(string code, string[] details) =>
        string.Join(Bar, details.Select(d => Wording.Clipped(d, 121)).Prepend(code));
}
