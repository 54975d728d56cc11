using CsCheck;
using Hourglass.Tests.Support;
using Hourglass.Research;
using Hourglass.Solutions;
using Hourglass.Team;

namespace Hourglass.Tests.Solutions;

/// <summary>Whatever problems, parts, variants and goals there are, the figures hold together.</summary>
public sealed class AnyWorkshop
{
    private static readonly Actor Ana = new(Guid.NewGuid(), Guid.NewGuid(), "Ana", Roles.Seller, Sight.Own, []);
    private static readonly DateOnly Day = new(2030, 5, 1);

    private static readonly Gen<Workshop> Any = Gen.Select(Gen.Select(Gen.Bool, Gen.Bool).Array[0, 6], Gen.Select(Gen.Int[0, 63], Gen.Int[0, 3], Gen.Int[0, 3]).Array[0, 8], Gen.Bool.Array[0, 4], Gen.Int[-1, 1], Build);

    [Fact]
    public void Has_every_problem_covered_left_out_or_open_and_none_twice() => Any.Holds(shop =>
    {
        var kinds = shop.Problems.ToLookup(shop.CoverageOf);
        Assert.Equal(kinds[Coverage.Open].Select(p => p.Id).Order(), shop.OrphanProblems.Select(p => p.Id).Order());
        Assert.Equal(shop.SolvedBy(shop.Standing).Select(p => p.Id).Order(), kinds[Coverage.Covered].Select(p => p.Id).Order());
        Assert.Equal(shop.Problems.Count, shop.ByWeight.Count);
        Assert.Equal(shop.MainProblems.Count, shop.MainAnswered + shop.OrphanProblems.Count(p => p.IsMain));
    });

    [Fact]
    public void Is_the_customers_between_nothing_and_all_and_all_only_when_it_is() => Any.Holds(shop =>
    {
        var (theirs, all) = (shop.Elements.Count(e => e.IsTheirs) + shop.Goals.Count(g => g.IsTheirs), shop.Elements.Count + shop.Goals.Count);
        Assert.InRange(shop.CustomersShare, 0, 100);
        Assert.Equal(all > 0 && theirs == all, shop.CustomersShare == 100);
        Assert.Equal(theirs > 0, shop.CustomersShare > 0);
    });

    [Fact]
    public void Never_loses_coverage_by_another_part() => Any.Holds(shop =>
    {
        var more = shop with { Elements = [.. shop.Elements, Part(63, null)] };
        Assert.Empty(more.OrphanProblems);
        Assert.True(more.MainAnswered >= shop.MainAnswered);
        Assert.True(more.Standing.Count == shop.Standing.Count + 1);

        SolutionElement Part(int solves, Guid? variant)
        {
            var part = new SolutionElement(Ana.WorkspaceId, Guid.Empty, new("x", VariantId: variant), "Ana", default);
            part.Solve(shop.Problems.Where((_, n) => (solves >> n & 1) == 1).Select(p => p.Id));
            return part;
        }
    });

    private static Workshop Build((bool Main, bool LeftOut)[] problems, (int Solves, int Variant, int Whose)[] parts, bool[] goals, int chosen)
    {
        List<Problem> found = [.. problems.Select(told =>
        {
            var problem = new Problem(Ana.WorkspaceId, Guid.Empty, new("x"), Ana, default);
            problem.MakeMain(told.Main);
            if (told.LeftOut) problem.LeaveOut("x");
            return problem;
        })];
        List<SolutionVariant> variants = [new(Ana.WorkspaceId, Guid.Empty, new("a")), new(Ana.WorkspaceId, Guid.Empty, new("b"))];
        if (chosen >= 0) variants[chosen].Choose("x");
        List<SolutionElement> made = [.. parts.Select(told =>
        {
            var part = new SolutionElement(Ana.WorkspaceId, Guid.Empty, new("x", VariantId: told.Variant < 2 ? variants[told.Variant].Id : null), "Ana", default) { FromCustomer = told.Whose == 0 };
            part.Solve(found.Where((_, n) => (told.Solves >> n & 1) == 1).Select(p => p.Id));
            if (told.Whose == 1) part.ConfirmBy("Olga", Day, Day);
            return part;
        })];
        return new(found, made, variants, [], null, [], [.. goals.Select(theirs => new Goal(Ana.WorkspaceId, Guid.Empty, new("x"), "Ana", default) { FromCustomer = theirs })]);
    }
}
