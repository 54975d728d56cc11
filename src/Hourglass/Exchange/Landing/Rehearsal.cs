namespace Hourglass.Exchange.Landing;

/// <summary>What would become of rows that meet something only the rehearsal itself has made.</summary>
internal sealed class Rehearsal(LandingGround ground)
{
    private readonly SeenKeys _landed = new();

    public void Land(string key)
    {
        if (ground.IsRehearsal && _landed.Add(key)) ground.OnTakeBack(() => _landed.Remove(key));
    }

    public bool Has(string key) => ground.IsRehearsal && _landed.Has(key);

    /// <summary>Another row spoke of it, or was it: the first row of its own creates it, the next ones meet it.</summary>
    public RowOutcome Meet(RowDraft row, string key, ImportedKind kind)
    {
        if (_landed.Has(key)) return ground.Map.Map.Duplicates == DuplicatePolicy.Skip ? Skip(row) : RowOutcome.Updated;
        Land(key);
        row.Remark("remark.made-filled", kind.ToString());
        return RowOutcome.Created;
    }

    public static RowOutcome Skip(RowDraft row)
    {
        row.Remark("remark.known-already");
        return RowOutcome.Skipped;
    }

    public static RowOutcome Same(RowDraft row)
    {
        row.Remark("remark.nothing-new");
        return RowOutcome.Skipped;
    }
}
