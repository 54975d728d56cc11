namespace Hourglass.Exchange.Reading;

/// <summary>What the programs people come from call the same thing.</summary>
internal static class HeaderSynonyms
{
    // Written the way exports of common CRMs and spreadsheets head their columns; one line, one meaning.
    private static readonly string[][] Groups =
    [
        ["company", "companyName", "account", "account name", "organization", "organisation", "customer", "client", "business",
            "компания", "организация", "контрагент", "клиент", "заказчик", "название компании", "юрлицо", "предприятие", "фирма"],
        ["owner", "responsible", "assignee", "assigned to", "sales agent", "sales rep", "account owner", "deal owner", "manager", "seller", "salesperson",
            "ответственный", "менеджер", "продавец", "владелец", "исполнитель", "куратор"],
        ["stage", "deal stage", "status", "pipeline stage", "sales stage", "step", "phase", "этап", "стадия", "статус", "этап сделки", "стадия сделки"],
        ["amount", "value", "close value", "deal value", "sum", "total", "budget", "opportunity amount", "price",
            "сумма", "сумма сделки", "бюджет", "стоимость", "цена", "итого"],
        ["currency", "currency code", "валюта", "код валюты"],
        ["closeDate", "closedOn", "closesOn", "close date", "closed at", "expected close", "deal close date", "won date", "дата закрытия", "закрыта", "дата завершения", "плановая дата закрытия"],
        ["startDate", "startedOn", "start date", "engage date", "created", "created at", "create date", "created on", "opened", "date added",
            "дата начала", "дата создания", "создана", "создано", "дата обращения", "дата"],
        ["email", "e-mail", "mail", "email address", "почта", "эл почта", "электронная почта", "емейл", "имейл", "адрес почты", "рабочий email"],
        ["phone", "telephone", "tel", "mobile", "mobile phone", "phone number", "cell", "work phone",
            "телефон", "тел", "моб", "мобильный", "мобильный телефон", "номер телефона", "рабочий телефон"],
        ["person", "personName", "contact", "contact name", "full name", "fullName", "contact person", "контакт", "контактное лицо", "фио", "имя контакта", "имя и фамилия"],
        ["firstName", "first name", "given name", "имя"],
        ["lastName", "last name", "surname", "family name", "фамилия"],
        ["position", "job title", "jobTitle", "role", "job", "должность", "роль"],
        ["need", "title", "deal", "deal name", "opportunity", "opportunity name", "subject", "сделка", "название сделки", "потребность", "запрос", "тема", "название"],
        ["product", "product name", "item", "service", "товар", "продукт", "услуга", "изделие"],
        ["website", "web site", "site", "url", "domain", "web", "сайт", "веб сайт", "домен"],
        ["industry", "sector", "line of business", "отрасль", "сфера", "сфера деятельности", "сектор", "вид деятельности"],
        ["country", "страна"],
        ["city", "town", "город", "населенный пункт"],
        ["address", "street address", "office location", "location", "адрес", "юридический адрес", "местоположение"],
        ["region", "regional office", "state", "регион", "область"],
        ["employees", "number of employees", "headcount", "staff", "сотрудники", "число сотрудников", "количество сотрудников", "штат"],
        ["revenue", "annual revenue", "turnover", "выручка", "оборот", "годовая выручка"],
        ["founded", "year established", "year founded", "год основания"],
        ["parent", "parent company", "subsidiary of", "головная компания", "дочерняя компания"],
        ["taxNumber", "tax id", "tax number", "vat", "vat number", "инн"],
        ["externalId", "id", "opportunity id", "record id", "deal id", "external id", "number", "ид", "идентификатор", "номер", "код"],
        ["source", "lead source", "utm source", "источник", "источник сделки", "канал"],
        ["tags", "labels", "тег", "теги", "метки"],
        ["note", "notes", "comment", "comments", "description", "remarks", "примечание", "комментарий", "комментарии", "описание", "заметки"],
        ["birthday", "date of birth", "birth date", "день рождения", "дата рождения"],
        ["series", "серия"],
    ];

    private static readonly Dictionary<string, string[]> ByName = Groups
        .SelectMany(group => group.Select(name => (Name: Key(name), Group: group)))
        .GroupBy(pair => pair.Name).ToDictionary(same => same.Key, same => same.First().Group);

    public static string[] For(string name) => ByName.GetValueOrDefault(Key(name)) ?? [];

    private static string Key(string name) => string.Concat(HeaderWords.Of(name));
}
