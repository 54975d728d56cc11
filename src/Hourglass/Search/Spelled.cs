using System.Linq.Expressions;

namespace Hourglass.Search;

/// <summary>Conditions on a word that both engines answer from the index.</summary>
internal static class Spelled
{
    /// <param name="spelling">What was typed, or what may have been meant.</param>
    /// <param name="exact">Whether it is the whole word or its beginning.</param>
    public static Expression<Func<SearchWord, bool>> As(string spelling, bool exact)
    {
        if (exact) return word => word.Word == spelling;
        var end = spelling + '\uffff';
        return word => string.Compare(word.Word, spelling) >= 0 && string.Compare(word.Word, end) < 0;
    }

    public static Expression<Func<SearchWord, bool>> AsOneOf(string[] spellings, bool exact)
    {
        if (exact) return word => spellings.Contains(word.Word);
        var word = Expression.Parameter(typeof(SearchWord), "word");
        var any = spellings.Select(spelling => Expression.Invoke(As(spelling, exact), word)).Aggregate<Expression>(Expression.OrElse);
        return Expression.Lambda<Func<SearchWord, bool>>(any, word);
    }
}
