namespace Hourglass.Exchange;

/// <summary>What the rows of a file become.</summary>
public enum ImportTarget { Companies, People, Members, Journeys, Spellings }

/// <summary>What to do with a row whose subject is known already.</summary>
public enum DuplicatePolicy { Skip, Update, Add }

public enum ImportState { Draft, Checking, Checked, Loading, Loaded, Cancelled, Failed, Undoing, Undone }

/// <summary>What an import did to something: created it from its row, made it because another row spoke of it, or updated it.</summary>
public enum ImportDeed { Created, Made, Updated }

public enum ImportedKind { Company, Person, Member, Team, Journey, Tag, Field, Spelling }

/// <summary>Which row of which file something came from.</summary>
public sealed record ImportSource(Guid ImportId, string File, int Row);
