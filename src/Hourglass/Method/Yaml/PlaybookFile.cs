namespace Hourglass.Method.Yaml;

/// <summary>A playbook as a file that people read, keep and hand on.</summary>
public sealed record PlaybookFile(Said Name, PlaybookKind Kind, PlaybookContent Content)
{
    private const string Mark = "hourglass-playbook", First = "1";

    /// <summary>Refuses what is not to the letter a playbook with a <c>yaml.*</c> code, line and column first.</summary>
    public static PlaybookFile Read(string text)
    {
        var map = YamlTree.Read(text);
        if (map[Mark] is not YamlText { Text: First }) throw new RefusedException("yaml.not-a-playbook", Mark, First);
        var name = map["name"] ?? throw map.Refused("yaml.key-missing", "name");
        var kind = map["kind"] is { } told ? (PlaybookKind)YamlBinding.Value(told, typeof(PlaybookKind)) : PlaybookKind.Sales;
        return new PlaybookFile((Said)YamlBinding.Value(name, typeof(Said)), kind, YamlBinding.Read<PlaybookContent>(map.Without(Mark, "name", "kind")));
    }

    public string Write() => YamlWriting.Write([(Mark, 1), ("name", Name), ("kind", Kind), .. YamlWriting.Told(Content).Select(field => (field.Name, field.Value!))]);
}
