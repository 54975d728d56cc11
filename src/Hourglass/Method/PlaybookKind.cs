namespace Hourglass.Method;

/// <summary>Whom the path is for: customers, or one of the other kinds of people an organisation carries along (R95–R97).</summary>
public enum PlaybookKind { Sales, BusinessDevelopment, CustomerService, People, TechnicalSupport, Stakeholders }
