using System.Net.Http.Json;

namespace Hourglass.Bench;

internal static class Scenarios
{
    public static IEnumerable<Scenario> Of(string what, Known known, Seller seller) => what switch
    {
        "pages" =>
        [
            Page("board", _ => "/board"), Page("list", _ => "/journeys"), Page("journey page", n => $"/journeys/{Pick(known.Journeys, n)}"),
            Page("today", _ => "/today"), Page("hourglass", _ => "/hourglass"), Page("hourglass, turned over", _ => "/hourglass?flip=1"),
            Page("what referrals brought", _ => "/journeys?origin=referral&standing=any"),
        ],
        "search" =>
        [
            Page("palette", n => $"/palette?q={Pick(known.Words, n)[..5]}"), Page("palette, two words", n => $"/palette?q={Pick(known.Words, n)}%20{Pick(known.Words, n / 7)[..3]}"),
            Page("palette, with a slip", n => $"/palette?q={Slip(Pick(known.Words, n))}"), Page("search page", n => $"/search?q={Pick(known.Words, n)[..4]}"),
        ],
        "write" => Writes(known, seller),
        _ => throw new ArgumentOutOfRangeException(nameof(what)),
    };

    private static IEnumerable<Scenario> Writes(Known known, Seller seller) =>
    [
        Api("create", seller, n => (HttpMethod.Post, "/api/v1/journeys", new { companyId = Pick(known.Companies, n), need = $"{Pick(known.Words, n)} {Pick(known.Words, n / 3)}" })),
        Api("move to a stage", seller, n => (HttpMethod.Put, $"/api/v1/journeys/{Pick(known.Active, n)}/stage",
            new { stage = n / known.Active.Count % 2 == 0 ? "collaborate" : "explore", reason = "the customer asked for it" })),
    ];

    private static Scenario Page(string name, Func<long, string> address) => new(name, n => new HttpRequestMessage(HttpMethod.Get, address(n)));

    private static Scenario Api(string name, Seller seller, Func<long, (HttpMethod Method, string Address, object Body)> call) => new(name, n =>
    {
        var (method, address, body) = call(n);
        return new HttpRequestMessage(method, address) { Content = JsonContent.Create(body), Headers = { Authorization = new("Bearer", seller.Token) } };
    });

    private static T Pick<T>(IReadOnlyList<T> from, long n) => from[(int)((n * 7919 & long.MaxValue) % from.Count)];

    private static string Slip(string word) => word[..3] + word[4..];
}
