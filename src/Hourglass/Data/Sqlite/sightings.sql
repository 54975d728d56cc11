-- Keeps "Sightings" in step with "StageOwners" and "Journeys" in the same transaction: one row for each journey and member who looks after a stage of it.
begin immediate;
drop trigger if exists sighting_given;
drop trigger if exists sighting_taken;
drop trigger if exists sighting_passed_on;
drop trigger if exists sighting_followed;
create trigger sighting_given after insert on "StageOwners" begin
  insert into "Sightings" ("WorkspaceId", "JourneyId", "MemberId", "OwnerId", "CompanyId", "PersonId", "PlaybookId", "Stage", "Standing", "AttentionOn", "DecisionDueOn", "DecisionAskedOn",
    "Currency", "Count", "Value", "Maybes", "MaybeDays", "Yeses", "Noes", "WithoutStep", "Referred", "ReferredValue")
  select j."WorkspaceId", j."Id", new."MemberId", j."OwnerId", j."CompanyId", j."PersonId", j."PlaybookId", j."Stage", j."Standing", j."AttentionOn", j."DecisionDueOn", j."DecisionAskedOn",
    j."Currency", 1, j."Value", j."Answer" = 'Maybe', coalesce(cast(julianday(j."MaybeSince") - 1721425.5 as integer), 0),
    j."Answer" = 'Yes', j."Answer" = 'No', j."NextOn" is null, j."Origin" = 'Referral', (j."Origin" = 'Referral') * j."Value"
  from "Journeys" j where j."WorkspaceId" = new."WorkspaceId" and j."Id" = new."JourneyId"
  on conflict do nothing;
end;

create trigger sighting_taken after delete on "StageOwners" begin
  delete from "Sightings" where "WorkspaceId" = old."WorkspaceId" and "JourneyId" = old."JourneyId" and "MemberId" = old."MemberId"
    and not exists (select 1 from "StageOwners" o
      where o."WorkspaceId" = old."WorkspaceId" and o."JourneyId" = old."JourneyId" and o."MemberId" = old."MemberId");
end;

create trigger sighting_passed_on after update of "MemberId" on "StageOwners" begin
  delete from "Sightings" where "WorkspaceId" = old."WorkspaceId" and "JourneyId" = old."JourneyId" and "MemberId" = old."MemberId"
    and not exists (select 1 from "StageOwners" o
      where o."WorkspaceId" = old."WorkspaceId" and o."JourneyId" = old."JourneyId" and o."MemberId" = old."MemberId");
  insert into "Sightings" ("WorkspaceId", "JourneyId", "MemberId", "OwnerId", "CompanyId", "PersonId", "PlaybookId", "Stage", "Standing", "AttentionOn", "DecisionDueOn", "DecisionAskedOn",
    "Currency", "Count", "Value", "Maybes", "MaybeDays", "Yeses", "Noes", "WithoutStep", "Referred", "ReferredValue")
  select j."WorkspaceId", j."Id", new."MemberId", j."OwnerId", j."CompanyId", j."PersonId", j."PlaybookId", j."Stage", j."Standing", j."AttentionOn", j."DecisionDueOn", j."DecisionAskedOn",
    j."Currency", 1, j."Value", j."Answer" = 'Maybe', coalesce(cast(julianday(j."MaybeSince") - 1721425.5 as integer), 0),
    j."Answer" = 'Yes', j."Answer" = 'No', j."NextOn" is null, j."Origin" = 'Referral', (j."Origin" = 'Referral') * j."Value"
  from "Journeys" j where j."WorkspaceId" = new."WorkspaceId" and j."Id" = new."JourneyId"
  on conflict do nothing;
end;

create trigger sighting_followed
after update of "OwnerId", "CompanyId", "PersonId", "Stage", "Standing", "AttentionOn", "DecisionDueOn", "DecisionAskedOn", "Currency", "Value", "Answer", "MaybeSince", "NextOn", "Origin" on "Journeys" begin
  update "Sightings" set "OwnerId" = new."OwnerId", "CompanyId" = new."CompanyId", "PersonId" = new."PersonId", "Stage" = new."Stage",
    "Standing" = new."Standing", "AttentionOn" = new."AttentionOn",
    "DecisionDueOn" = new."DecisionDueOn", "DecisionAskedOn" = new."DecisionAskedOn", "Currency" = new."Currency", "Value" = new."Value",
    "Maybes" = (new."Answer" = 'Maybe'), "MaybeDays" = coalesce(cast(julianday(new."MaybeSince") - 1721425.5 as integer), 0),
    "Yeses" = (new."Answer" = 'Yes'), "Noes" = (new."Answer" = 'No'), "WithoutStep" = (new."NextOn" is null),
    "Referred" = (new."Origin" = 'Referral'), "ReferredValue" = (new."Origin" = 'Referral') * new."Value"
  where "WorkspaceId" = new."WorkspaceId" and "JourneyId" = new."Id";
end;
commit;
