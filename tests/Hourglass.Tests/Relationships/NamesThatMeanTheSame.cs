using Hourglass.Relationships;

namespace Hourglass.Tests.Relationships;

public sealed class NamesThatMeanTheSame
{
    [Theory]
    [InlineData("ООО «Ромашка»", "Ромашка, ООО")]
    [InlineData("Acme, Inc.", "ACME")]
    [InlineData("Ёлка", "елка")]
    [InlineData("Café", "Cafe\u0301")]
    [InlineData("Северный каравай", "«Северный   Каравай»")]
    public void Have_one_key(string one, string other) => Assert.Equal(Duplicates.KeyOf(one), Duplicates.KeyOf(other));

    [Theory]
    [InlineData("Acme", "Acmé")]
    [InlineData("Ромашка", "Ромашки")]
    public void Are_not_guessed_from_likeness(string one, string other) => Assert.NotEqual(Duplicates.KeyOf(one), Duplicates.KeyOf(other));

    [Theory]
    [InlineData("ООО")]
    [InlineData("Co")]
    public void Keep_their_legal_form_when_nothing_else_is_left(string name) => Assert.NotEqual("", Duplicates.KeyOf(name));

    [Fact]
    public void May_be_of_any_length() => Assert.Equal(200, Duplicates.KeyOf(string.Join(' ', Enumerable.Repeat("co", 400))).Length);

    [Fact]
    public void Of_people_are_met_in_any_order() => Assert.Contains(Duplicates.KeyOf("Анна Петрова"), Duplicates.KeysOfPerson("Петрова Анна"));
}
