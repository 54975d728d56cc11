using System.Web;
using Hourglass.Journeys;

namespace Hourglass.Web.Pages.Main;

public enum ListColumn { Customer, Need, Stage, Owner, Next, Date, Answer, Value, Started, Changed, Origin, Tags }

/// <summary>Everything the list's address says about what is shown: which journeys, in which order, with which columns. A saved view keeps exactly this.</summary>
public sealed record ListState(JourneyFilter Filter, ListOrder Order, IReadOnlyList<ListColumn> Columns)
{
    public static IReadOnlyList<ListColumn> Usual { get; } =
        [ListColumn.Customer, ListColumn.Need, ListColumn.Stage, ListColumn.Owner, ListColumn.Next, ListColumn.Date, ListColumn.Answer, ListColumn.Value];

    public string Query => string.Join('&', new[] { Filter.Query, OrderQuery, ColumnsQuery }.Where(part => part.Length > 0));

    /// <summary>The list's address, saying this and more; never a bare one, which would open the reader's first view.</summary>
    public string Address(string? more = null) =>
        "journeys?" + string.Join('&', new[] { Query, more }.Where(part => !string.IsNullOrEmpty(part)).DefaultIfEmpty("all=1"));

    public string OrderQuery => Order == ListOrder.Soonest ? "" : $"sort={Order}";

    public string ColumnsQuery => Columns.SequenceEqual(Usual) ? "" : $"cols={ColumnsKey}";

    public string ColumnsKey => string.Join(',', Columns.Select(Key));

    public static ListState Parse(string? query)
    {
        var said = HttpUtility.ParseQueryString(query ?? "");
        var wanted = (said.GetValues("cols") ?? []).SelectMany(cols => cols.Split(',')).ToHashSet();
        var columns = Enum.GetValues<ListColumn>().Where(column => wanted.Contains(Key(column))).ToList();
        return new ListState(JourneyFilter.Parse(query), ListOrder.Parse(said["sort"]), columns.Count > 0 ? columns : Usual);
    }

    public static string Key(ListColumn column) => column switch
    {
        ListColumn.Customer => "customer",
        ListColumn.Need => "need",
        ListColumn.Stage => "stage",
        ListColumn.Owner => "owner",
        ListColumn.Next => "next",
        ListColumn.Date => "date",
        ListColumn.Answer => "answer",
        ListColumn.Value => "value",
        ListColumn.Started => "started",
        ListColumn.Changed => "changed",
        ListColumn.Origin => "origin",
        ListColumn.Tags => "tags",
    };

    /// <summary>By what a click on the heading sorts; null where no index could answer.</summary>
    public static ListKey? Sorts(ListColumn column) => column switch
    {
        ListColumn.Need => ListKey.Need,
        ListColumn.Date => ListKey.Next,
        ListColumn.Value => ListKey.Value,
        ListColumn.Started => ListKey.Started,
        ListColumn.Changed => ListKey.Changed,
        _ => null,
    };
}
