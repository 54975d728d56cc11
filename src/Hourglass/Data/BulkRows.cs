using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Hourglass.Data;

/// <summary>New rows of one table on their way into the database by the thousand.</summary>
internal sealed class BulkRows
{
    private readonly List<EntityEntry> _entries;

    private BulkRows(IEntityType type, List<EntityEntry> entries)
    {
        _entries = entries;
        Table = type.GetTableName()!;
        Columns = [.. type.GetProperties().Select(property => new BulkColumn(property))];
    }

    public string Table { get; }
    public IReadOnlyList<BulkColumn> Columns { get; }
    public int Count => _entries.Count;

    public object? Value(int row, BulkColumn column) => column.Of(_entries[row]);

    /// <summary>What was added to the context, table by table, what others refer to first.</summary>
    public static List<BulkRows> Added(DbContext db)
    {
        var byType = db.ChangeTracker.Entries().Where(e => e.State == EntityState.Added)
            .GroupBy(e => e.Metadata).ToDictionary(g => g.Key, g => g.ToList());
        return [.. InOrder(byType.Keys).Select(type => new BulkRows(type, byType[type]))];
    }

    public void AreSaved()
    {
        foreach (var entry in _entries) entry.State = EntityState.Unchanged;
    }

    private static List<IEntityType> InOrder(IReadOnlyCollection<IEntityType> types)
    {
        var ordered = new List<IEntityType>();
        foreach (var type in types) Visit(type);
        return ordered;

        void Visit(IEntityType type)
        {
            if (ordered.Contains(type)) return;
            foreach (var key in type.GetForeignKeys())
                if (key.PrincipalEntityType != type && types.Contains(key.PrincipalEntityType)) Visit(key.PrincipalEntityType);
            ordered.Add(type);
        }
    }
}

internal sealed class BulkColumn(IProperty property)
{
    private readonly Func<object, object?>? _convert = property.GetTypeMapping().Converter?.ConvertToProvider;
    private readonly IClrPropertyGetter? _getter = property.IsShadowProperty() ? null : property.GetGetter();

    public string Name { get; } = property.GetColumnName();
    public RelationalTypeMapping Mapping { get; } = (RelationalTypeMapping)property.GetTypeMapping();
    public Type ProviderType { get; } = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
    public string StoreType { get; } = property.GetColumnType();

    public object? Of(EntityEntry entry)
    {
        var value = _getter is null ? entry.CurrentValues[property] : _getter.GetClrValue(entry.Entity);
        return value is null || _convert is null ? value : _convert(value);
    }
}
