using Hourglass.Research;

namespace Hourglass.Proposals;

/// <summary>The seven letters; the texts are under <c>meddicc.*</c>.</summary>
public enum MeddiccPart { Metrics, EconomicBuyer, DecisionCriteria, DecisionProcess, IdentifyPain, Champion, Competition }

/// <summary>How sure a letter is.</summary>
public enum Footing { Missing, Believed, Confirmed }

/// <param name="What">What fills the letter, in the words of whoever wrote it down.</param>
/// <param name="VerifiedOn">When somebody last made sure of it.</param>
public sealed record MeddiccLine(MeddiccPart Part, Footing Footing, string? What, DateOnly? VerifiedOn);

/// <summary>The same facts once more, through glasses many sellers know; nothing is typed here.</summary>
internal static class Meddicc
{
    public static IReadOnlyList<MeddiccLine> Of(AgreementSheet sheet, TimeZoneInfo zone) =>
    [
        Metrics(sheet.Grounds), Person(MeddiccPart.EconomicBuyer, sheet.Grounds, StakeholderRoles.EconomicBuyer), Criteria(sheet.Grounds), Process(sheet, zone), Pain(sheet.Grounds),
        Person(MeddiccPart.Champion, sheet.Grounds, StakeholderRoles.Champion), Competition(sheet),
    ];

    private static MeddiccLine Metrics(Grounds grounds)
    {
        var goal = grounds.Goals.OrderByDescending(g => g.ConfirmedOn is not null).FirstOrDefault(g => g.IsMeasured);
        return new(MeddiccPart.Metrics, Of(goal is not null, goal?.ConfirmedOn), goal?.Measures.First(m => m.Baseline is not null && m.Target is not null).Name, goal?.ConfirmedOn);
    }

    private static MeddiccLine Criteria(Grounds grounds)
    {
        var goal = grounds.Goals.OrderByDescending(g => g.ConfirmedOn).FirstOrDefault();
        return new(MeddiccPart.DecisionCriteria, Of(goal is not null, goal?.ConfirmedOn), goal?.Words, goal?.ConfirmedOn);
    }

    private static MeddiccLine Process(AgreementSheet sheet, TimeZoneInfo zone)
    {
        var (steps, decides) = (sheet.Steps.Any(s => s.Side == StepSide.Theirs), sheet.Grounds.Stakeholders.FirstOrDefault(s => s.Roles.HasFlag(StakeholderRoles.DecisionMaker)));
        DateOnly? on = sheet.Plan is { } plan && steps ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(plan.ChangedAt, zone)) : null;
        return new(MeddiccPart.DecisionProcess, Of(on is not null || decides is not null, decides is null ? null : on), decides?.Name, on ?? decides?.VerifiedOn);
    }

    private static MeddiccLine Pain(Grounds grounds)
    {
        var problem = grounds.Problems.OrderByDescending(p => p.ConfirmedOn is not null).ThenByDescending(p => p.Weight).FirstOrDefault();
        return new(MeddiccPart.IdentifyPain, Of(problem is not null, problem?.ConfirmedOn), problem?.Real, problem?.ConfirmedOn);
    }

    // Who was looked at, and stands on our side or at least not against us, is sure.
    private static MeddiccLine Person(MeddiccPart part, Grounds grounds, StakeholderRoles role)
    {
        var somebody = grounds.Stakeholders.FirstOrDefault(s => s.Roles.HasFlag(role));
        var isSure = somebody is { Attitude: Attitude.Supporting or Attitude.Leading } || part == MeddiccPart.EconomicBuyer && somebody?.LastContactOn is not null;
        return new(part, Of(somebody is not null, isSure ? somebody?.VerifiedOn : null), somebody?.Name, somebody?.VerifiedOn);
    }

    private static MeddiccLine Competition(AgreementSheet sheet) =>
        new(MeddiccPart.Competition, Of(sheet.Rival is not null, sheet.Rival?.On), sheet.Rival?.Name, sheet.Rival?.On);

    private static Footing Of(bool isKnown, DateOnly? sureSince) => !isKnown ? Footing.Missing : sureSince is null ? Footing.Believed : Footing.Confirmed;
}
