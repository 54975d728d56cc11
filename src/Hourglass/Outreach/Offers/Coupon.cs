using System.Security.Cryptography;
using Hourglass.Method;

namespace Hourglass.Outreach;

/// <summary>A coupon given to one customer: a code, what it is good for, until when and how often (R110–R112). Its id is its touchpoint's, so it is given once.</summary>
public sealed class Coupon
{
    // No vowels and nothing that looks like something else: nobody reads a word into it or a zero for an O.
    private const string Letters = "BCDFGHJKLMNPQRSTVWXZ23456789";

    private Coupon() { }

    internal Coupon(Touchpoint touch, CouponTerms terms, DateOnly givenOn)
    {
        (WorkspaceId, Id, JourneyId) = (touch.WorkspaceId, touch.Id, touch.JourneyId);
        (Kind, Amount, Currency, ButWhatWasBought, Limit) = (terms.Kind, terms.Amount, terms.Currency, terms.ButWhatWasBought, terms.Limit);
        (GivenOn, ValidUntil) = (givenOn, givenOn.AddDays(terms.ValidDays));
        Code = string.Join('-', Enumerable.Range(0, 3).Select(_ => RandomNumberGenerator.GetString(Letters, 4)));
    }

    public Guid WorkspaceId { get; private init; }
    public Guid Id { get; private init; }
    public Guid JourneyId { get; private init; }
    public string Code { get; private init; } = "";
    public CouponKind Kind { get; private init; }
    /// <summary>Percent, minor units of <see cref="Currency"/>, or minutes.</summary>
    public int Amount { get; private init; }
    public string? Currency { get; private init; }
    public bool ButWhatWasBought { get; private init; }
    public DateOnly GivenOn { get; private init; }
    public DateOnly ValidUntil { get; private init; }
    public int Limit { get; private init; }
    /// <summary>Moves only by the one statement that redeems (P26).</summary>
    public int Used { get; private init; }
    public DateTime? WithdrawnAt { get; private init; }

    public CouponState StateOn(DateOnly day) =>
        WithdrawnAt is not null ? CouponState.Withdrawn : Used >= Limit ? CouponState.UsedUp : day > ValidUntil ? CouponState.Over : CouponState.Open;

    /// <summary>A code as somebody typed it; null when it can be none.</summary>
    internal static string? CodeIn(string? typed)
    {
        if (typed is null or { Length: > 60 }) return null;
        var letters = string.Concat(typed.ToUpperInvariant().Where(Letters.Contains));
        return letters.Length == 12 ? $"{letters[..4]}-{letters[4..8]}-{letters[8..]}" : null;
    }
}

public enum CouponState { Open, UsedUp, Over, Withdrawn }

/// <summary>One use of a coupon: for what, when, and who wrote it down.</summary>
public sealed class Redemption
{
    private Redemption() { }

    internal Redemption(Coupon coupon, string forWhat, string byName, DateTime at) =>
        (WorkspaceId, CouponId, ForWhat, ByName, At) = (coupon.WorkspaceId, coupon.Id, Wording.RequiredLine(forWhat, "coupon.for-what", 200), byName, at);

    public Guid WorkspaceId { get; private init; }
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid CouponId { get; private init; }
    public string ForWhat { get; private init; } = "";
    public string ByName { get; private init; } = "";
    public DateTime At { get; private init; }
    public DateTime? TakenBackAt { get; internal set; }
}
