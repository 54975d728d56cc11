-- Keeps "Tallies" in step with "Journeys" in the same transaction, a statement at a time; a slot per connection keeps concurrent writers apart.
create or replace function hourglass_tally_added() returns trigger language plpgsql as $$
begin
  insert into "Tallies" as t ("WorkspaceId", "OwnerId", "PlaybookId", "Stage", "Standing", "Currency", "Slot",
    "Count", "Value", "Maybes", "MaybeDays", "Yeses", "Noes", "WithoutStep", "Referred", "ReferredValue")
  select "WorkspaceId", "OwnerId", "PlaybookId", "Stage", "Standing", "Currency", pg_backend_pid() % 8,
    sum(sign), sum(sign * "Value"), sum(sign * ("Answer" = 'Maybe')::int), sum(sign * coalesce("MaybeSince" - date '0001-01-01', 0)),
    sum(sign * ("Answer" = 'Yes')::int), sum(sign * ("Answer" = 'No')::int), sum(sign * ("NextOn" is null)::int),
    sum(sign * ("Origin" = 'Referral')::int), sum(sign * ("Origin" = 'Referral')::int * "Value")
  from (
    select 1 as sign, "OwnerId", "PlaybookId", "WorkspaceId", "Stage", "Standing", "Currency", "Value", "Answer", "MaybeSince", "NextOn", "Origin" from added
  ) moved
  group by 1, 2, 3, 4, 5, 6
  having (sum(sign) <> 0 or sum(sign * "Value") <> 0 or sum(sign * ("Answer" = 'Maybe')::int) <> 0
    or sum(sign * coalesce("MaybeSince" - date '0001-01-01', 0)) <> 0 or sum(sign * ("Answer" = 'Yes')::int) <> 0
    or sum(sign * ("Answer" = 'No')::int) <> 0 or sum(sign * ("NextOn" is null)::int) <> 0
    or sum(sign * ("Origin" = 'Referral')::int) <> 0 or sum(sign * ("Origin" = 'Referral')::int * "Value") <> 0)
  order by 1, 2, 3, 4, 5, 6
  on conflict ("WorkspaceId", "OwnerId", "PlaybookId", "Stage", "Standing", "Currency", "Slot") do update set
    "Count" = t."Count" + excluded."Count", "Value" = t."Value" + excluded."Value", "Maybes" = t."Maybes" + excluded."Maybes",
    "MaybeDays" = t."MaybeDays" + excluded."MaybeDays", "Yeses" = t."Yeses" + excluded."Yeses", "Noes" = t."Noes" + excluded."Noes",
    "WithoutStep" = t."WithoutStep" + excluded."WithoutStep", "Referred" = t."Referred" + excluded."Referred",
    "ReferredValue" = t."ReferredValue" + excluded."ReferredValue";
  return null;
end $$;

create or replace function hourglass_tally_removed() returns trigger language plpgsql as $$
begin
  insert into "Tallies" as t ("WorkspaceId", "OwnerId", "PlaybookId", "Stage", "Standing", "Currency", "Slot",
    "Count", "Value", "Maybes", "MaybeDays", "Yeses", "Noes", "WithoutStep", "Referred", "ReferredValue")
  select "WorkspaceId", "OwnerId", "PlaybookId", "Stage", "Standing", "Currency", pg_backend_pid() % 8,
    sum(sign), sum(sign * "Value"), sum(sign * ("Answer" = 'Maybe')::int), sum(sign * coalesce("MaybeSince" - date '0001-01-01', 0)),
    sum(sign * ("Answer" = 'Yes')::int), sum(sign * ("Answer" = 'No')::int), sum(sign * ("NextOn" is null)::int),
    sum(sign * ("Origin" = 'Referral')::int), sum(sign * ("Origin" = 'Referral')::int * "Value")
  from (
    select -1 as sign, "OwnerId", "PlaybookId", "WorkspaceId", "Stage", "Standing", "Currency", "Value", "Answer", "MaybeSince", "NextOn", "Origin" from removed
  ) moved
  group by 1, 2, 3, 4, 5, 6
  having (sum(sign) <> 0 or sum(sign * "Value") <> 0 or sum(sign * ("Answer" = 'Maybe')::int) <> 0
    or sum(sign * coalesce("MaybeSince" - date '0001-01-01', 0)) <> 0 or sum(sign * ("Answer" = 'Yes')::int) <> 0
    or sum(sign * ("Answer" = 'No')::int) <> 0 or sum(sign * ("NextOn" is null)::int) <> 0
    or sum(sign * ("Origin" = 'Referral')::int) <> 0 or sum(sign * ("Origin" = 'Referral')::int * "Value") <> 0)
  order by 1, 2, 3, 4, 5, 6
  on conflict ("WorkspaceId", "OwnerId", "PlaybookId", "Stage", "Standing", "Currency", "Slot") do update set
    "Count" = t."Count" + excluded."Count", "Value" = t."Value" + excluded."Value", "Maybes" = t."Maybes" + excluded."Maybes",
    "MaybeDays" = t."MaybeDays" + excluded."MaybeDays", "Yeses" = t."Yeses" + excluded."Yeses", "Noes" = t."Noes" + excluded."Noes",
    "WithoutStep" = t."WithoutStep" + excluded."WithoutStep", "Referred" = t."Referred" + excluded."Referred",
    "ReferredValue" = t."ReferredValue" + excluded."ReferredValue";
  return null;
end $$;

create or replace function hourglass_tally_changed() returns trigger language plpgsql as $$
begin
  insert into "Tallies" as t ("WorkspaceId", "OwnerId", "PlaybookId", "Stage", "Standing", "Currency", "Slot",
    "Count", "Value", "Maybes", "MaybeDays", "Yeses", "Noes", "WithoutStep", "Referred", "ReferredValue")
  select "WorkspaceId", "OwnerId", "PlaybookId", "Stage", "Standing", "Currency", pg_backend_pid() % 8,
    sum(sign), sum(sign * "Value"), sum(sign * ("Answer" = 'Maybe')::int), sum(sign * coalesce("MaybeSince" - date '0001-01-01', 0)),
    sum(sign * ("Answer" = 'Yes')::int), sum(sign * ("Answer" = 'No')::int), sum(sign * ("NextOn" is null)::int),
    sum(sign * ("Origin" = 'Referral')::int), sum(sign * ("Origin" = 'Referral')::int * "Value")
  from (
    select 1 as sign, "OwnerId", "PlaybookId", "WorkspaceId", "Stage", "Standing", "Currency", "Value", "Answer", "MaybeSince", "NextOn", "Origin" from added
    union all
    select -1 as sign, "OwnerId", "PlaybookId", "WorkspaceId", "Stage", "Standing", "Currency", "Value", "Answer", "MaybeSince", "NextOn", "Origin" from removed
  ) moved
  group by 1, 2, 3, 4, 5, 6
  having (sum(sign) <> 0 or sum(sign * "Value") <> 0 or sum(sign * ("Answer" = 'Maybe')::int) <> 0
    or sum(sign * coalesce("MaybeSince" - date '0001-01-01', 0)) <> 0 or sum(sign * ("Answer" = 'Yes')::int) <> 0
    or sum(sign * ("Answer" = 'No')::int) <> 0 or sum(sign * ("NextOn" is null)::int) <> 0
    or sum(sign * ("Origin" = 'Referral')::int) <> 0 or sum(sign * ("Origin" = 'Referral')::int * "Value") <> 0)
  order by 1, 2, 3, 4, 5, 6
  on conflict ("WorkspaceId", "OwnerId", "PlaybookId", "Stage", "Standing", "Currency", "Slot") do update set
    "Count" = t."Count" + excluded."Count", "Value" = t."Value" + excluded."Value", "Maybes" = t."Maybes" + excluded."Maybes",
    "MaybeDays" = t."MaybeDays" + excluded."MaybeDays", "Yeses" = t."Yeses" + excluded."Yeses", "Noes" = t."Noes" + excluded."Noes",
    "WithoutStep" = t."WithoutStep" + excluded."WithoutStep", "Referred" = t."Referred" + excluded."Referred",
    "ReferredValue" = t."ReferredValue" + excluded."ReferredValue";
  return null;
end $$;

create or replace trigger tally_added after insert on "Journeys" referencing new table as added for each statement execute function hourglass_tally_added();
create or replace trigger tally_removed after delete on "Journeys" referencing old table as removed for each statement execute function hourglass_tally_removed();
create or replace trigger tally_changed after update on "Journeys" referencing new table as added old table as removed for each statement execute function hourglass_tally_changed();
