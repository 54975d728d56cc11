using Hourglass.Method;

namespace Hourglass.Outreach;

/// <summary>Something a customer may use for a while: free updates, support by mail (R109, R113). Its id is its touchpoint's, so it is given once.</summary>
public sealed class Entitlement
{
    private Entitlement() { }

    internal Entitlement(Touchpoint touch, EntitlementTerms terms, DateOnly givenOn)
    {
        (WorkspaceId, Id, JourneyId) = (touch.WorkspaceId, touch.Id, touch.JourneyId);
        (WhatEn, WhatRu, Days, GivenOn) = (terms.What.En, terms.What.Ru, terms.Days, givenOn);
        if (!terms.FromActivation) Activate(givenOn);
    }

    public Guid WorkspaceId { get; private init; }
    public Guid Id { get; private init; }
    public Guid JourneyId { get; private init; }
    public string WhatEn { get; private init; } = "";
    public string WhatRu { get; private init; } = "";
    public int? Days { get; private init; }
    public DateOnly GivenOn { get; private init; }
    /// <summary>Null until the customer takes it up.</summary>
    public DateOnly? StartsOn { get; private set; }
    /// <summary>The last day; null without end or before it was taken up.</summary>
    public DateOnly? EndsOn { get; private set; }
    public int Used { get; private set; }
    public int Version { get; private set; }

    public string WhatIn(string language) => language == "ru" ? WhatRu : WhatEn;

    internal void Activate(DateOnly on)
    {
        if (StartsOn is not null) return;
        (StartsOn, EndsOn) = (on, Days is { } days ? on.AddDays(days) : null);
        Version++;
    }

    internal void Use(DateOnly on)
    {
        if (StartsOn is null || on < StartsOn) throw new RefusedException("entitlement.not-started");
        if (on > EndsOn) throw new RefusedException("entitlement.over", EndsOn);
        Used++;
        Version++;
    }
}
