using Hourglass.Research;

namespace Hourglass.Web.Pages.Research;

/// <summary>How much a problem weighs, as chosen.</summary>
public sealed class RankInput
{
    public Guid Id { get; set; }
    public int Importance { get; set; }
    public int Urgency { get; set; }
    public string? By { get; set; }
}

/// <summary>A mark that is put on or taken off.</summary>
public sealed class MarkInput
{
    public Guid Id { get; set; }
    public bool On { get; set; }
}

/// <summary>How things will be, as typed.</summary>
public sealed class PictureInput
{
    public Guid Id { get; set; }
    public string? Text { get; set; }
    public string? ForWhom { get; set; }
    public string? Signs { get; set; }
    public int Version { get; set; }

    public AfterDetails Details => new(Text, ForWhom, Signs);

    public static PictureInput Of(Problem p) => new() { Id = p.Id, Text = p.After, ForWhom = p.AfterForWhom, Signs = p.AfterSigns, Version = p.Version };
}
