namespace Hourglass;

/// <summary>The one exception that means a rule of the business said no; Code is what surfaces translate, Details fill its placeholders.</summary>
public sealed class RefusedException(string code, params object[] details) : Exception(code)
{
    public string Code { get; } = code;
    public IReadOnlyList<object> Details { get; } = details;

    public bool MeansNotFound => Code.EndsWith(".unknown", StringComparison.Ordinal);
    public bool MeansChangedMeanwhile => Code.EndsWith(".changed", StringComparison.Ordinal);
}
