namespace Hourglass.Research;

/// <summary>Who influences whom, as a picture: the more power, the higher up and the larger; nobody stands on anybody, however many they are (R28).</summary>
public sealed class Influence
{
    public const int Width = 1000;
    private const int RowHeight = 130, MostInRow = 5, Top = 40;

    private readonly Dictionary<Guid, InfluencePlace> _places = [];

    public Influence(IReadOnlyList<Stakeholder> people, IReadOnlyList<StakeholderTie> ties)
    {
        var rows = 0;
        foreach (var row in people.GroupBy(s => s.Power).OrderByDescending(level => level.Key).SelectMany(level => Evenly([.. level]))) Stand(row, ties, rows++);
        Height = rows * RowHeight;
        Arrows = [.. ties.Where(t => _places.ContainsKey(t.FromId) && _places.ContainsKey(t.ToId)).Select(t => InfluenceArrow.Of(t, _places[t.FromId], _places[t.ToId]))];
    }

    public int Height { get; }
    public IReadOnlyCollection<InfluencePlace> Places => _places.Values;
    public IReadOnlyList<InfluenceArrow> Arrows { get; }

    // Six stand three and three, not five and one.
    private static IEnumerable<Stakeholder[]> Evenly(Stakeholder[] level)
    {
        var rows = (level.Length + MostInRow - 1) / MostInRow;
        return level.Chunk((level.Length + rows - 1) / rows);
    }

    private void Stand(Stakeholder[] row, IReadOnlyList<StakeholderTie> ties, int number)
    {
        var sorted = row.OrderBy(s => Middle(s, ties)).ToList();
        // Short rows lean left and right by turns: a tie straight upwards would run through a name.
        var lean = (sorted.Count < 4 ? 180 / sorted.Count : 0) * (number % 2 == 0 ? -1 : 1);
        foreach (var (n, somebody) in sorted.Index())
            _places[somebody.Id] = new(somebody, Width * (2 * n + 1) / (2 * sorted.Count) + lean, Top + number * RowHeight);
    }

    // Whoever is tied to somebody above stands below them: fewer ties cross.
    private double Middle(Stakeholder somebody, IReadOnlyList<StakeholderTie> ties) =>
        ties.Where(t => t.FromId == somebody.Id || t.ToId == somebody.Id).Select(t => t.FromId == somebody.Id ? t.ToId : t.FromId)
            .Where(_places.ContainsKey).Select(id => (double)_places[id].X).DefaultIfEmpty(Width / 2).Average();
}

/// <param name="X">The middle, in the units of the picture.</param>
public sealed record InfluencePlace(Stakeholder Who, int X, int Y)
{
    public int Radius => 12 + 3 * Who.Power;
}

/// <summary>A tie drawn from rim to rim; it bows to its right, so that it passes by whoever stands between, and two that influence each other have an arrow each.</summary>
public sealed record InfluenceArrow(StakeholderTie Tie, double FromX, double FromY, double BendX, double BendY, double ToX, double ToY)
{
    private const double Bow = 0.18, Gap = 4;

    public double WordX => (FromX + 2 * BendX + ToX) / 4;
    public double WordY => (FromY + 2 * BendY + ToY) / 4;

    internal static InfluenceArrow Of(StakeholderTie tie, InfluencePlace from, InfluencePlace to)
    {
        var (bendX, bendY) = ((from.X + to.X) / 2 + (from.Y - to.Y) * Bow, (from.Y + to.Y) / 2 + (to.X - from.X) * Bow);
        var (fromX, fromY) = Rim(from, bendX, bendY);
        var (toX, toY) = Rim(to, bendX, bendY);
        return new(tie, fromX, fromY, bendX, bendY, toX, toY);
    }

    private static (double X, double Y) Rim(InfluencePlace place, double towardsX, double towardsY)
    {
        var (x, y) = (towardsX - place.X, towardsY - place.Y);
        var share = (place.Radius + Gap) / Math.Max(1, Math.Sqrt(x * x + y * y));
        return (place.X + x * share, place.Y + y * share);
    }
}
