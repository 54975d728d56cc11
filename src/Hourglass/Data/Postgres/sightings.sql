-- Keeps "Sightings" in step with "StageOwners" and "Journeys" in the same transaction: one row for each journey and member who looks after a stage of it.
create or replace function hourglass_sighting_given() returns trigger language plpgsql as $$
begin
  insert into "Sightings" ("WorkspaceId", "JourneyId", "MemberId", "OwnerId", "CompanyId", "PersonId", "PlaybookId", "Stage", "Standing", "AttentionOn", "DecisionDueOn", "DecisionAskedOn",
    "Currency", "Count", "Value", "Maybes", "MaybeDays", "Yeses", "Noes", "WithoutStep", "Referred", "ReferredValue")
  select j."WorkspaceId", j."Id", o."MemberId", j."OwnerId", j."CompanyId", j."PersonId", j."PlaybookId", j."Stage", j."Standing", j."AttentionOn", j."DecisionDueOn", j."DecisionAskedOn",
    j."Currency", 1, j."Value", (j."Answer" = 'Maybe')::int, coalesce(j."MaybeSince" - date '0001-01-01', 0),
    (j."Answer" = 'Yes')::int, (j."Answer" = 'No')::int, (j."NextOn" is null)::int,
    (j."Origin" = 'Referral')::int, (j."Origin" = 'Referral')::int * j."Value"
  from added o join "Journeys" j on j."WorkspaceId" = o."WorkspaceId" and j."Id" = o."JourneyId"
  on conflict do nothing;
  return null;
end $$;

create or replace function hourglass_sighting_taken() returns trigger language plpgsql as $$
begin
  delete from "Sightings" s using removed r
  where s."WorkspaceId" = r."WorkspaceId" and s."JourneyId" = r."JourneyId" and s."MemberId" = r."MemberId"
    and not exists (select 1 from "StageOwners" o
      where o."WorkspaceId" = r."WorkspaceId" and o."JourneyId" = r."JourneyId" and o."MemberId" = r."MemberId");
  return null;
end $$;

create or replace function hourglass_sighting_followed() returns trigger language plpgsql as $$
begin
  update "Sightings" s set "OwnerId" = j."OwnerId", "CompanyId" = j."CompanyId", "PersonId" = j."PersonId", "Stage" = j."Stage",
    "Standing" = j."Standing", "AttentionOn" = j."AttentionOn",
    "DecisionDueOn" = j."DecisionDueOn", "DecisionAskedOn" = j."DecisionAskedOn", "Currency" = j."Currency", "Value" = j."Value",
    "Maybes" = (j."Answer" = 'Maybe')::int, "MaybeDays" = coalesce(j."MaybeSince" - date '0001-01-01', 0),
    "Yeses" = (j."Answer" = 'Yes')::int, "Noes" = (j."Answer" = 'No')::int, "WithoutStep" = (j."NextOn" is null)::int,
    "Referred" = (j."Origin" = 'Referral')::int, "ReferredValue" = (j."Origin" = 'Referral')::int * j."Value"
  from added j where s."WorkspaceId" = j."WorkspaceId" and s."JourneyId" = j."Id";
  return null;
end $$;

create or replace trigger sighting_given after insert on "StageOwners" referencing new table as added for each statement execute function hourglass_sighting_given();
create or replace trigger sighting_taken after delete on "StageOwners" referencing old table as removed for each statement execute function hourglass_sighting_taken();
create or replace trigger sighting_passed_from after update on "StageOwners" referencing old table as removed for each statement execute function hourglass_sighting_taken();
create or replace trigger sighting_passed_to after update on "StageOwners" referencing new table as added for each statement execute function hourglass_sighting_given();
create or replace trigger sighting_followed after update on "Journeys" referencing new table as added for each statement execute function hourglass_sighting_followed();
