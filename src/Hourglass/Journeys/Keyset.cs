using System.Linq.Expressions;

namespace Hourglass.Journeys;

/// <summary>Pages of an ordered list that begin behind the last row of the page before, so that the thousandth costs what the first did.</summary>
internal static class Keyset
{
    extension(IQueryable<Placed> journeys)
    {
        public IQueryable<Placed> InOrder<TKey>(Expression<Func<Placed, TKey>> key, bool descending) =>
            descending ? journeys.OrderByDescending(key).ThenByDescending(j => j.Id) : journeys.OrderBy(key).ThenBy(j => j.Id);

        // Rows with the same key and rows beyond it are two ranges of the index; asked as one condition they would be a walk over all that share the key.
        public IEnumerable<IQueryable<Placed>> Behind<TKey>(Expression<Func<Placed, TKey>> key, bool descending, TKey last, Guid id)
        {
            yield return descending
                ? journeys.Where(Compared(ExpressionType.Equal, key, last)).Where(j => j.Id < id)
                : journeys.Where(Compared(ExpressionType.Equal, key, last)).Where(j => j.Id > id);
            yield return journeys.Where(Compared(descending ? ExpressionType.LessThan : ExpressionType.GreaterThan, key, last));
        }
    }

    private static Expression<Func<Placed, bool>> Compared<TKey>(ExpressionType how, Expression<Func<Placed, TKey>> key, TKey last)
    {
        // Held in an object, so that the database gets a parameter and keeps one plan for every page.
        Expression held = Expression.Field(Expression.Constant(new Held<TKey> { Value = last }), nameof(Held<>.Value));
        var compared = typeof(TKey) == typeof(string) && how != ExpressionType.Equal
            ? Expression.MakeBinary(how, Expression.Call(typeof(string), nameof(string.Compare), null, key.Body, held), Expression.Constant(0))
            : Expression.MakeBinary(how, key.Body, held);
        return Expression.Lambda<Func<Placed, bool>>(compared, key.Parameters);
    }

    private sealed class Held<TKey>
    {
        public required TKey Value;
    }
}
