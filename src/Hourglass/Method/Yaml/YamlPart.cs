namespace Hourglass.Method.Yaml;

/// <summary>A piece of a YAML file and where it stands, so that whatever is wrong with it can be found.</summary>
internal abstract record YamlPart(long Line, long Column)
{
    /// <summary>Refuses with the line and the column first, then what else the text needs.</summary>
    public RefusedException Refused(string code, params object[] details) => new(code, [Line, Column, .. details]);
}

/// <param name="Text">As written, without its quotes.</param>
/// <param name="IsPlain">Written without quotes, so that <c>null</c> means nothing.</param>
/// <param name="Line">From one.</param>
/// <param name="Column">From one.</param>
internal sealed record YamlText(string Text, bool IsPlain, long Line, long Column) : YamlPart(Line, Column)
{
    public bool IsNothing => IsPlain && Text is "" or "~" or "null";
}

internal sealed record YamlList(IReadOnlyList<YamlPart> Items, long Line, long Column) : YamlPart(Line, Column);

internal sealed record YamlMap(IReadOnlyList<(YamlText Key, YamlPart Value)> Entries, long Line, long Column) : YamlPart(Line, Column)
{
    public YamlPart? this[string key] => Entries.Where(entry => entry.Key.Text == key).Select(entry => entry.Value).FirstOrDefault();

    public YamlMap Without(params IEnumerable<string> keys) => this with { Entries = [.. Entries.Where(entry => !keys.Contains(entry.Key.Text))] };
}
