namespace Hourglass.Data;

/// <summary>The statements that only one engine understands, kept beside its context.</summary>
internal static class EngineSql
{
    public static string Read(string name)
    {
        using var stream = typeof(EngineSql).Assembly.GetManifestResourceStream($"Hourglass.Data.{name}")
            ?? throw new InvalidOperationException($"The statements {name} are not part of this build.");
        return new StreamReader(stream).ReadToEnd();
    }
}
