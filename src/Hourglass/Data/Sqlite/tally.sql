-- Keeps "Tallies" in step with "Journeys" in the same transaction.
-- Made anew at every start and in one step, so that a database of an earlier release gets these and no change goes uncounted.
begin immediate;
drop trigger if exists tally_added;
drop trigger if exists tally_removed;
drop trigger if exists tally_changed;
create trigger tally_added after insert on "Journeys" begin
  insert into "Tallies" ("WorkspaceId", "OwnerId", "PlaybookId", "Stage", "Standing", "Currency", "Slot",
    "Count", "Value", "Maybes", "MaybeDays", "Yeses", "Noes", "WithoutStep", "Referred", "ReferredValue")
  values (new."WorkspaceId", new."OwnerId", new."PlaybookId", new."Stage", new."Standing", new."Currency", 0,
    1, new."Value", (new."Answer" = 'Maybe'), coalesce(cast(julianday(new."MaybeSince") - 1721425.5 as integer), 0),
    (new."Answer" = 'Yes'), (new."Answer" = 'No'), (new."NextOn" is null),
    (new."Origin" = 'Referral'), (new."Origin" = 'Referral') * new."Value")
  on conflict ("WorkspaceId", "OwnerId", "PlaybookId", "Stage", "Standing", "Currency", "Slot") do update set
    "Count" = "Count" + excluded."Count", "Value" = "Value" + excluded."Value", "Maybes" = "Maybes" + excluded."Maybes",
    "MaybeDays" = "MaybeDays" + excluded."MaybeDays", "Yeses" = "Yeses" + excluded."Yeses", "Noes" = "Noes" + excluded."Noes",
    "WithoutStep" = "WithoutStep" + excluded."WithoutStep", "Referred" = "Referred" + excluded."Referred",
    "ReferredValue" = "ReferredValue" + excluded."ReferredValue";
end;

create trigger tally_removed after delete on "Journeys" begin
  insert into "Tallies" ("WorkspaceId", "OwnerId", "PlaybookId", "Stage", "Standing", "Currency", "Slot",
    "Count", "Value", "Maybes", "MaybeDays", "Yeses", "Noes", "WithoutStep", "Referred", "ReferredValue")
  values (old."WorkspaceId", old."OwnerId", old."PlaybookId", old."Stage", old."Standing", old."Currency", 0,
    -1, -old."Value", -(old."Answer" = 'Maybe'), -coalesce(cast(julianday(old."MaybeSince") - 1721425.5 as integer), 0),
    -(old."Answer" = 'Yes'), -(old."Answer" = 'No'), -(old."NextOn" is null),
    -(old."Origin" = 'Referral'), -(old."Origin" = 'Referral') * old."Value")
  on conflict ("WorkspaceId", "OwnerId", "PlaybookId", "Stage", "Standing", "Currency", "Slot") do update set
    "Count" = "Count" + excluded."Count", "Value" = "Value" + excluded."Value", "Maybes" = "Maybes" + excluded."Maybes",
    "MaybeDays" = "MaybeDays" + excluded."MaybeDays", "Yeses" = "Yeses" + excluded."Yeses", "Noes" = "Noes" + excluded."Noes",
    "WithoutStep" = "WithoutStep" + excluded."WithoutStep", "Referred" = "Referred" + excluded."Referred",
    "ReferredValue" = "ReferredValue" + excluded."ReferredValue";
end;

create trigger tally_changed after update of "OwnerId", "Stage", "Standing", "Currency", "Value", "Answer", "MaybeSince", "NextOn", "Origin" on "Journeys" begin
  insert into "Tallies" ("WorkspaceId", "OwnerId", "PlaybookId", "Stage", "Standing", "Currency", "Slot",
    "Count", "Value", "Maybes", "MaybeDays", "Yeses", "Noes", "WithoutStep", "Referred", "ReferredValue")
  values (old."WorkspaceId", old."OwnerId", old."PlaybookId", old."Stage", old."Standing", old."Currency", 0,
    -1, -old."Value", -(old."Answer" = 'Maybe'), -coalesce(cast(julianday(old."MaybeSince") - 1721425.5 as integer), 0),
    -(old."Answer" = 'Yes'), -(old."Answer" = 'No'), -(old."NextOn" is null),
    -(old."Origin" = 'Referral'), -(old."Origin" = 'Referral') * old."Value")
  on conflict ("WorkspaceId", "OwnerId", "PlaybookId", "Stage", "Standing", "Currency", "Slot") do update set
    "Count" = "Count" + excluded."Count", "Value" = "Value" + excluded."Value", "Maybes" = "Maybes" + excluded."Maybes",
    "MaybeDays" = "MaybeDays" + excluded."MaybeDays", "Yeses" = "Yeses" + excluded."Yeses", "Noes" = "Noes" + excluded."Noes",
    "WithoutStep" = "WithoutStep" + excluded."WithoutStep", "Referred" = "Referred" + excluded."Referred",
    "ReferredValue" = "ReferredValue" + excluded."ReferredValue";
  insert into "Tallies" ("WorkspaceId", "OwnerId", "PlaybookId", "Stage", "Standing", "Currency", "Slot",
    "Count", "Value", "Maybes", "MaybeDays", "Yeses", "Noes", "WithoutStep", "Referred", "ReferredValue")
  values (new."WorkspaceId", new."OwnerId", new."PlaybookId", new."Stage", new."Standing", new."Currency", 0,
    1, new."Value", (new."Answer" = 'Maybe'), coalesce(cast(julianday(new."MaybeSince") - 1721425.5 as integer), 0),
    (new."Answer" = 'Yes'), (new."Answer" = 'No'), (new."NextOn" is null),
    (new."Origin" = 'Referral'), (new."Origin" = 'Referral') * new."Value")
  on conflict ("WorkspaceId", "OwnerId", "PlaybookId", "Stage", "Standing", "Currency", "Slot") do update set
    "Count" = "Count" + excluded."Count", "Value" = "Value" + excluded."Value", "Maybes" = "Maybes" + excluded."Maybes",
    "MaybeDays" = "MaybeDays" + excluded."MaybeDays", "Yeses" = "Yeses" + excluded."Yeses", "Noes" = "Noes" + excluded."Noes",
    "WithoutStep" = "WithoutStep" + excluded."WithoutStep", "Referred" = "Referred" + excluded."Referred",
    "ReferredValue" = "ReferredValue" + excluded."ReferredValue";
end;
commit;
