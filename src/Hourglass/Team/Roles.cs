namespace Hourglass.Team;

/// <summary>What one may do here; one person may hold all of them (D18, R160).</summary>
[Flags]
public enum Roles
{
    None = 0,
    Seller = 1,
    SalesManager = 2,
    Marketing = 4,
    Product = 8,
    Delivery = 16,
    Executive = 32,
    Administrator = 64,
    All = Seller | SalesManager | Marketing | Product | Delivery | Executive | Administrator,
}

/// <summary>Whose customers one may see.</summary>
public enum Sight { Own, Team, All }
