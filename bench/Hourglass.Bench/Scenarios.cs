using System.Text.Json;

namespace Hourglass.Bench;

internal static class Scenarios
{
    public static IEnumerable<Scenario> Of(string what, Known known, Seller seller) => what switch
    {
        "pages" =>
        [
            Page(seller, "board", _ => "/board"), Page(seller, "list", _ => "/journeys"), Page(seller, "journey page", n => $"/journeys/{Pick(known.Journeys, n)}"),
            Page(seller, "today", _ => "/today"), Page(seller, "hourglass", _ => "/hourglass"), Page(seller, "hourglass, turned over", _ => "/hourglass?flip=1"),
            Page(seller, "what referrals brought", _ => "/journeys?origin=referral&standing=any"),
            Page(seller, "research", _ => $"/journeys/{known.Studied!.Journey}/research"), new("room", "Accept-Language: en", _ => new Question("GET", $"/room/{known.Studied!.RoomKey}")),
        ],
        "search" =>
        [
            Page(seller, "palette", n => $"/palette?q={Pick(known.Words, n)[..5]}"), Page(seller, "palette, two words", n => $"/palette?q={Pick(known.Words, n)}%20{Pick(known.Words, n / 7)[..3]}"),
            Page(seller, "palette, with a slip", n => $"/palette?q={Slip(Pick(known.Words, n))}"), Page(seller, "search page", n => $"/search?q={Pick(known.Words, n)[..4]}"),
        ],
        "write" => Writes(known, seller),
        _ => throw new ArgumentOutOfRangeException(nameof(what)),
    };

    private static IEnumerable<Scenario> Writes(Known known, Seller seller) =>
    [
        Api("create", seller, n => ("POST", "/api/v1/journeys", new { companyId = Pick(known.Companies, n), need = $"{Pick(known.Words, n)} {Pick(known.Words, n / 3)}" })),
        Api("move to a stage", seller, n => ("PUT", $"/api/v1/journeys/{Pick(known.Active, n)}/stage",
            new { stage = n / known.Active.Count % 2 == 0 ? "collaborate" : "explore", reason = "the customer asked for it" })),
    ];

    private static Scenario Page(Seller seller, string name, Func<long, string> address) =>
        new(name, $"Cookie: {seller.Cookies}", n => new Question("GET", address(n)));

    private static Scenario Api(string name, Seller seller, Func<long, (string Method, string Address, object Body)> call) =>
        new(name, $"Authorization: Bearer {seller.Token}", n => Said(call(n)));

    private static Question Said((string Method, string Address, object Body) call) => new(call.Method, call.Address, JsonSerializer.Serialize(call.Body));

    private static T Pick<T>(IReadOnlyList<T> from, long n) => from[(int)((n * 7919 & long.MaxValue) % from.Count)];

    private static string Slip(string word) => word[..3] + word[4..];
}
