namespace Hourglass.Exchange.Reading;

/// <summary>The reason a row or cell is turned down while the rest of the file goes on; Details fill the placeholders of Code.</summary>
public sealed record RowProblem(string Code, params object[] Details);
