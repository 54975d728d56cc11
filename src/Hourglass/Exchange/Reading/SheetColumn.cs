namespace Hourglass.Exchange.Reading;

/// <summary>A column as its header names it; a nameless one goes by its letter.</summary>
public sealed record SheetColumn(int Index, string Name)
{
    public string Letter => LetterOf(Index);

    public string Title => Name.Length > 0 ? Name : Letter;

    public static string LetterOf(int index)
    {
        var letters = "";
        for (var rest = index + 1; rest > 0; rest = (rest - 1) / 26) letters = (char)('A' + (rest - 1) % 26) + letters;
        return letters;
    }
}
