using Hourglass.Languages;
using Hourglass.Method.Shipped;

namespace Hourglass.Method;

/// <summary>The playbook every workspace begins with: the seven stages under their own names.</summary>
public static class SalesPlaybook
{
    internal static IReadOnlyList<PlaybookStage> Stages { get; } =
    [
        new(Stage.Explore, "Explore", "Изучение", "Know", "Знакомство", 14),
        new(Stage.Collaborate, "Collaborate", "Сотрудничество", "Like", "Симпатия", 14),
        new(Stage.Design, "Design", "Разработка", "Trust", "Доверие", 30),
        new(Stage.Define, "Define", "Определение", "Try", "Проба", 14),
        new(Stage.Deliver, "Deliver value", "Предоставление ценности", "Buy", "Покупка", 30),
        new(Stage.Evaluate, "Evaluate", "Оценка", "Repeat", "Повторная покупка", 30),
        new(Stage.Engage, "Engage", "Вовлечение", "Refer", "Рекомендация", 30),
    ];

    /// <summary>Not published yet: its stages say what the product says of itself.</summary>
    public static Playbook For(Guid workspaceId) => new("Sales", "Продажи", Stages, workspaceId);

    /// <summary>The same with its first edition, so that a journey has an after-purchase plan to start from (R103).</summary>
    internal static (Playbook Playbook, PlaybookEdition Edition) Published(Guid workspaceId, string reason, string byName, DateTime at)
    {
        var playbook = For(workspaceId);
        var content = ShippedPlaybooks.Of("software-product").Content;
        return (playbook, playbook.Publish(content.NamedLike(playbook), reason, byName, at));
    }

    internal static string FirstReasonIn(string language) => Speech.In(language)["playbook.first-reason"];
}
