using System.Globalization;

namespace Hourglass.Bench;

/// <summary>The set-based inserts, in the dialect of one engine.</summary>
internal sealed class FillingSql(bool postgres, Guid workspace)
{
    private const string W = "\"WorkspaceId\"";
    private readonly string _id = Literal(workspace, postgres);

    public static string Literal(Guid id, bool postgres) => postgres ? $"'{id}'::uuid" : $"x'{id:n}'";

    public string Members(int owners) => $"""
        insert into "Members" ({W}, "Id", "Name", "Roles", "Sight", "IsActive", "CreatedAt", "Version")
        {Series(owners)} select {_id}, {NewId(1)}, 'Owner ' || i, 'Seller', 'Own', {True}, {Now}, 0 from series
        """;

    public string Companies(int companies) => $"""
        insert into "Companies" ({W}, "Id", "Name", "NameKey", "Sector", "CreatedAt", "UpdatedAt", "Version")
        {Series(companies)} select {_id}, {NewId(2)}, a.word || ' ' || b.word, a.word || b.word, 'services', {Now}, {Now}, 0
        from series join words a on a.n = i % 1999 join words b on b.n = i / 3 % 1777
        """;

    public string Journeys(int journeys, int companies, int owners) => $"""
        insert into "Journeys" ({W}, "Id", "CompanyId", "PlaybookId", "OwnerId", "Need", "Origin", "Value", "Currency", "Stage", "StageSince", "Standing",
          "StartedOn", "CreatedAt", "UpdatedAt", "Version", "NextWhat", "NextOn", "NextSide", "NextKind", "AttentionOn", "Answer", "AnsweredOn", "MaybeKind", "MaybeSince", "DecisionDueOn", "PurchasedOn",
          "ResultObtainedOn", "ResultWords", "ReadyToRecommendOn", "RecommendWords", "FinishedOn", "Ending", "EndedOn", "OurReason")
        {Series(journeys)} select {_id}, {NewId(3)}, {IdOf(2, $"(i * {(postgres ? "7919::bigint" : "7919")}) % {companies}")}, (select "Id" from "Playbooks" limit 1),
          case when i % {owners + 1} = 0 then (select "Id" from "Members" order by "Id" limit 1) else {IdOf(1, $"i % {owners}")} end,
          a.word || ' ' || b.word, {Origin}, 10000 + i % 100000, 'USD', {Stage}, {Now}, {Standing},
          {Day("-(i % 700)")}, {Now}, {Now}, 0, {OrNull("i % 12 <> 0", "'Call about ' || a.word")}, {OrNull("i % 12 <> 0", Day("i % 90 - 20"))}, 'Us', 'Ordinary',
          case when i % 12 = 0 then {FirstDay} else {Day("i % 90 - 20")} end, {Answer}, {OrNull("i % 5 < 2", Day("-(i % 60)"))}, 'Unknown',
          {OrNull("i % 5 = 0", Day("-(i % 60)"))}, {OrNull("i % 5 = 0", Day("14 - (i % 60)"))}, {OrNull("i % 20 >= 14", Day("-(i % 300)"))},
          {OrNull(Finished, Yesterday)}, {OrNull(Finished, "'They have it'")}, {OrNull(Finished, Yesterday)}, {OrNull(Finished, "'They said so'")}, {OrNull(Finished, Yesterday)},
          {OrNull(Ended, "'BuyersNo'")}, {OrNull(Ended, Yesterday)}, {OrNull(Ended, "'No need this year'")}
        from series join words a on a.n = i % 1511 join words b on b.n = i / 7 % 1999
        """;

    public string Milestones() => $"""
        insert into "Milestones" ({W}, "Id", "Kind", "At", "ById", "ByName", "JourneyId", "CompanyId", "To")
        select {W}, "Id", 'Started', {Now}, "OwnerId", 'Bench Seller', "Id", "CompanyId", 'Request' from "Journeys"
        """;

    public string SearchWords(string table, string kind, string column)
    {
        var (first, second) = postgres
            ? ($"split_part(\"{column}\", ' ', 1)", $"split_part(\"{column}\", ' ', 2)")
            : ($"substr(\"{column}\", 1, instr(\"{column}\", ' ') - 1)", $"substr(\"{column}\", instr(\"{column}\", ' ') + 1)");
        return $"""
            insert into "SearchWords" ({W}, "Word", "Kind", "SubjectId", "OwnerId")
            select {W}, {first}, '{kind}', "Id", "OwnerId" from "{table}" union select {W}, {second}, '{kind}', "Id", "OwnerId" from "{table}"
            """;
    }

    private const string Stage = "case when i % 20 < 6 then 'Explore' when i % 20 < 9 then 'Collaborate' when i % 20 < 12 then 'Design' when i % 20 < 14 then 'Define' when i % 20 < 16 then 'Deliver' when i % 20 < 18 then 'Evaluate' else 'Engage' end";
    private const string Finished = "i % 20 >= 18";
    private const string Ended = "i % 10 >= 7 and i % 20 < 18";
    private const string Standing = $"case when {Finished} then 'Finished' when {Ended} then 'Ended' else 'Active' end";
    private const string Origin = "case when i % 9 = 0 then 'Referral' else 'Request' end";
    private const string Answer = "case when i % 5 = 0 then 'Maybe' when i % 5 = 1 then 'Yes' else 'None' end";

    private static string Series(int count) => $"with recursive series(i) as (select 0 union all select i + 1 from series where i + 1 < {count})";
    private string NewId(int kind) => IdOf(kind, "i");
    // Ids in the order of time, as the product makes them, and computable from the number of the row.
    private string IdOf(int kind, string number) => postgres
        ? $"('0190{kind}0000000' || '7000' || '8000' || lpad(to_hex(({number})::bigint), 12, '0'))::uuid"
        : $"unhex(printf('0190{kind}000000070008000%012x', {number}))";

    private string True => postgres ? "true" : "1";
    private string Now => postgres ? "now()" : "strftime('%Y-%m-%d %H:%M:%f', 'now')";
    private string Yesterday => Day("-1");
    private string FirstDay => postgres ? "date '0001-01-01'" : "'0001-01-01'";
    private string Day(string offset) => postgres ? $"(current_date + ({offset})::int)" : $"date('now', ({offset}) || ' days')";
    private static string OrNull(string condition, string value) => string.Create(CultureInfo.InvariantCulture, $"case when {condition} then {value} end");
}
