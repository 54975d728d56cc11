using System.Linq.Expressions;

namespace Hourglass.Search;

/// <summary>Conditions on a word that both engines answer from the index.</summary>
internal static class Spelled
{
    public static Expression<Func<SearchWord, bool>> AsOneOf(string[] spellings, bool exact)
    {
        if (exact) return word => spellings.Contains(word.Word);
        var word = Expression.Parameter(typeof(SearchWord), "word");
        var any = spellings.Select(spelling => Expression.Invoke(BeginsWith(spelling), word)).Aggregate<Expression>(Expression.OrElse);
        return Expression.Lambda<Func<SearchWord, bool>>(any, word);
    }

    private static Expression<Func<SearchWord, bool>> BeginsWith(string beginning)
    {
        var end = beginning + '\uffff';
        return word => string.Compare(word.Word, beginning) >= 0 && string.Compare(word.Word, end) < 0;
    }
}
