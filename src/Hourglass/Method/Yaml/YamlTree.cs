using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Hourglass.Method.Yaml;

/// <summary>Reads the tree of a YAML text and nothing more: no tags, no anchors, no aliases, and no more of it than a playbook can be.</summary>
internal sealed class YamlTree
{
    public const int LongestText = 1_000_000, DeepestNesting = 12, MostParts = 50_000;

    private readonly Parser _parser;
    private int _parts;

    private YamlTree(string text) => _parser = new Parser(new StringReader(text));

    public static YamlMap Read(string text)
    {
        if (text.Length > LongestText) throw new RefusedException("yaml.too-long", LongestText / 1000);
        try
        {
            return new YamlTree(text).Document();
        }
        catch (YamlException broken)
        {
            throw new RefusedException("yaml.broken", broken.Start.Line, broken.Start.Column);
        }
    }

    private YamlMap Document()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _)) throw new RefusedException("yaml.empty");
        _parser.Consume<DocumentStart>();
        var root = Part(0);
        _parser.Consume<DocumentEnd>();
        if (!_parser.Accept<StreamEnd>(out var more)) throw At(_parser.Current!.Start).Refused("yaml.several");
        return root as YamlMap ?? throw root.Refused("yaml.not-a-map");
    }

    private YamlPart Part(int depth)
    {
        var here = At(_parser.Current!.Start);
        if (depth > DeepestNesting) throw here.Refused("yaml.too-deep", DeepestNesting);
        if (++_parts > MostParts) throw here.Refused("yaml.too-many", MostParts);
        if (_parser.Accept<AnchorAlias>(out _)) throw here.Refused("yaml.alias");
        if (_parser.Current is NodeEvent node && (!node.Anchor.IsEmpty || !node.Tag.IsEmpty)) throw here.Refused("yaml.alias");
        return _parser.Current switch
        {
            Scalar => Text(),
            SequenceStart => List(here, depth),
            MappingStart => Map(here, depth),
            _ => throw here.Refused("yaml.not-text"),
        };
    }

    private YamlText Text()
    {
        var scalar = _parser.Consume<Scalar>();
        return new YamlText(scalar.Value, scalar.Style == ScalarStyle.Plain, scalar.Start.Line, scalar.Start.Column);
    }

    private YamlList List(YamlText here, int depth)
    {
        _parser.Consume<SequenceStart>();
        var items = new List<YamlPart>();
        while (!_parser.TryConsume<SequenceEnd>(out _)) items.Add(Part(depth + 1));
        return new YamlList(items, here.Line, here.Column);
    }

    private YamlMap Map(YamlText here, int depth)
    {
        _parser.Consume<MappingStart>();
        var entries = new List<(YamlText, YamlPart)>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = Part(depth + 1) as YamlText ?? throw here.Refused("yaml.not-text");
            if (!known.Add(key.Text)) throw key.Refused("yaml.key-twice", key.Text);
            entries.Add((key, Part(depth + 1)));
        }

        return new YamlMap(entries, here.Line, here.Column);
    }

    private static YamlText At(Mark mark) => new("", true, mark.Line, mark.Column);
}
