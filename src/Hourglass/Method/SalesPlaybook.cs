namespace Hourglass.Method;

/// <summary>The playbook every workspace begins with: the seven stages under their own names.</summary>
public static class SalesPlaybook
{
    public static Playbook For(Guid workspaceId) => new("Sales", "Продажи",
    [
        new(Stage.Explore, "Explore", "Изучение", "Know", "Знакомство", 14),
        new(Stage.Collaborate, "Collaborate", "Сотрудничество", "Like", "Симпатия", 14),
        new(Stage.Design, "Design", "Разработка", "Trust", "Доверие", 30),
        new(Stage.Define, "Define", "Определение", "Try", "Проба", 14),
        new(Stage.Deliver, "Deliver value", "Предоставление ценности", "Buy", "Покупка", 30),
        new(Stage.Evaluate, "Evaluate", "Оценка", "Repeat", "Повторная покупка", 30),
        new(Stage.Engage, "Engage", "Вовлечение", "Refer", "Рекомендация", 30),
    ], workspaceId);
}
