using System.ComponentModel;

namespace Hourglass.Web.Api;

[Description("Money in minor units: 125000 USD is 1,250.00 dollars.")]
internal sealed record Money(
    [property: Description("Minor units of the currency.")] long Amount,
    [property: Description("ISO 4217; the workspace's when left out.")] string? Currency = null);
