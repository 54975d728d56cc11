using Hourglass.Method;

namespace Hourglass.Web.Pages.Method.Parts;

/// <summary>What a touchpoint gives, as it is typed: a coupon, an entitlement, a session, an invitation, each only where it is asked for.</summary>
public sealed class TermsInput
{
    public bool WithCoupon { get; set; }
    public CouponKind Coupon { get; set; }
    public int Amount { get; set; } = 10;
    public string? Currency { get; set; }
    public bool ButWhatWasBought { get; set; }
    public int ValidDays { get; set; } = 30;
    public int Limit { get; set; } = 1;

    public bool WithEntitlement { get; set; }
    public SaidInput What { get; set => field = value ?? new(); } = new();
    public int? Lasts { get; set; }
    public bool FromActivation { get; set; }

    public bool WithSession { get; set; }
    public int Minutes { get; set; } = 60;
    public bool AsksOnTrack { get; set; }

    public bool WithEvent { get; set; }
    public string? Event { get; set; }
    public bool OnlySelected { get; set; }

    public bool Shows(TouchKind what, TouchKind kind) => what == kind || what switch
    {
        TouchKind.Coupon => WithCoupon,
        TouchKind.Entitlement => WithEntitlement,
        TouchKind.Session => WithSession,
        TouchKind.Event => WithEvent,
        _ => false,
    };

    public static TermsInput Of(TouchPlan touch)
    {
        var terms = new TermsInput { WithCoupon = touch.Coupon is not null, WithEntitlement = touch.Entitlement is not null, WithSession = touch.Session is not null, WithEvent = touch.Event is not null };
        if (touch.Coupon is { } coupon) (terms.Coupon, terms.Amount, terms.Currency, terms.ButWhatWasBought, terms.ValidDays, terms.Limit) = (coupon.Kind, coupon.Amount, coupon.Currency, coupon.ButWhatWasBought, coupon.ValidDays, coupon.Limit);
        if (touch.Entitlement is { } right) (terms.What, terms.Lasts, terms.FromActivation) = (SaidInput.Of(right.What), right.Days, right.FromActivation);
        if (touch.Session is { } session) (terms.Minutes, terms.AsksOnTrack) = (session.Minutes, session.AsksOnTrack);
        if (touch.Event is { } invited) (terms.Event, terms.OnlySelected) = (invited.Event, invited.OnlySelected);
        return terms;
    }

    public TouchPlan Applied(TouchPlan touch) => touch with
    {
        Coupon = Shows(TouchKind.Coupon, touch.Kind) ? new(Coupon, Amount, Coupon == CouponKind.Amount ? Currency?.Trim().ToUpperInvariant() : null, ButWhatWasBought, ValidDays, Limit) : null,
        Entitlement = Shows(TouchKind.Entitlement, touch.Kind) ? new(What.Said, Lasts, FromActivation) : null,
        Session = Shows(TouchKind.Session, touch.Kind) ? new(Minutes, AsksOnTrack) : null,
        Event = Shows(TouchKind.Event, touch.Kind) ? new(Event ?? "", OnlySelected) : null,
    };
}
