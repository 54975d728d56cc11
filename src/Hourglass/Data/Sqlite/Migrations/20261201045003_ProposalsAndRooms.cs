using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Hourglass.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ProposalsAndRooms : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "CompetitionEntries",
                columns: table => new
                {
                    WorkspaceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    JourneyId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Note = table.Column<string>(type: "TEXT", nullable: true),
                    Stage = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CompetitionEntries", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_CompetitionEntries_Journeys_WorkspaceId_JourneyId",
                        columns: x => new { x.WorkspaceId, x.JourneyId },
                        principalTable: "Journeys",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                });

            migrationBuilder.CreateTable(
                name: "Concerns",
                columns: table => new
                {
                    WorkspaceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    JourneyId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    StakeholderId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Who = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    ElementId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Words = table.Column<string>(type: "TEXT", nullable: false),
                    Cause = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Answer = table.Column<string>(type: "TEXT", nullable: true),
                    ResolvedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    FromCustomer = table.Column<bool>(type: "INTEGER", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    RaisedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Concerns", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_Concerns_Journeys_WorkspaceId_JourneyId",
                        columns: x => new { x.WorkspaceId, x.JourneyId },
                        principalTable: "Journeys",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                });

            migrationBuilder.CreateTable(
                name: "GuestTicks",
                columns: table => new
                {
                    WorkspaceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    JourneyId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GuestTicks", x => new { x.WorkspaceId, x.JourneyId, x.Code });
                    table.ForeignKey(
                        name: "FK_GuestTicks_Journeys_WorkspaceId_JourneyId",
                        columns: x => new { x.WorkspaceId, x.JourneyId },
                        principalTable: "Journeys",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                });

            migrationBuilder.CreateTable(
                name: "JointPlans",
                columns: table => new
                {
                    WorkspaceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    JourneyId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    NeededOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JointPlans", x => new { x.WorkspaceId, x.JourneyId });
                    table.ForeignKey(
                        name: "FK_JointPlans_Journeys_WorkspaceId_JourneyId",
                        columns: x => new { x.WorkspaceId, x.JourneyId },
                        principalTable: "Journeys",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                });

            migrationBuilder.CreateTable(
                name: "JointSteps",
                columns: table => new
                {
                    WorkspaceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    JourneyId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Side = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    DaysBefore = table.Column<int>(type: "INTEGER", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DoneAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DoneBy = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    IsInternal = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JointSteps", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_JointSteps_Journeys_WorkspaceId_JourneyId",
                        columns: x => new { x.WorkspaceId, x.JourneyId },
                        principalTable: "Journeys",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                });

            migrationBuilder.CreateTable(
                name: "Proposals",
                columns: table => new
                {
                    WorkspaceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    JourneyId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    SharedNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    SharedHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    SharedUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    IsAhead = table.Column<bool>(type: "INTEGER", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Proposals", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_Proposals_Journeys_WorkspaceId_JourneyId",
                        columns: x => new { x.WorkspaceId, x.JourneyId },
                        principalTable: "Journeys",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                });

            migrationBuilder.CreateTable(
                name: "RoomFiles",
                columns: table => new
                {
                    WorkspaceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    JourneyId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    StoredAs = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    FromCustomer = table.Column<bool>(type: "INTEGER", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoomFiles", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_RoomFiles_Journeys_WorkspaceId_JourneyId",
                        columns: x => new { x.WorkspaceId, x.JourneyId },
                        principalTable: "Journeys",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                });

            migrationBuilder.CreateTable(
                name: "RoomGuests",
                columns: table => new
                {
                    WorkspaceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    JourneyId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    KeyHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RevokedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    InvitedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SeenAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoomGuests", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_RoomGuests_Journeys_WorkspaceId_JourneyId",
                        columns: x => new { x.WorkspaceId, x.JourneyId },
                        principalTable: "Journeys",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                });

            migrationBuilder.CreateTable(
                name: "Rooms",
                columns: table => new
                {
                    WorkspaceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    JourneyId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Greeting = table.Column<string>(type: "TEXT", nullable: true),
                    ShowsNextStep = table.Column<bool>(type: "INTEGER", nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AgreedBy = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    AgreedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ToldOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rooms", x => new { x.WorkspaceId, x.JourneyId });
                    table.ForeignKey(
                        name: "FK_Rooms_Journeys_WorkspaceId_JourneyId",
                        columns: x => new { x.WorkspaceId, x.JourneyId },
                        principalTable: "Journeys",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                });

            migrationBuilder.CreateTable(
                name: "ProposalVersions",
                columns: table => new
                {
                    WorkspaceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ProposalId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ValidUntil = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProposalVersions", x => new { x.WorkspaceId, x.ProposalId, x.Number });
                    table.ForeignKey(
                        name: "FK_ProposalVersions_Proposals_WorkspaceId_ProposalId",
                        columns: x => new { x.WorkspaceId, x.ProposalId },
                        principalTable: "Proposals",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                });

            migrationBuilder.CreateTable(
                name: "ResultAgreements",
                columns: table => new
                {
                    WorkspaceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ProposalId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    JourneyId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    AcceptedBy = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ResultAgreements", x => new { x.WorkspaceId, x.ProposalId });
                    table.ForeignKey(
                        name: "FK_ResultAgreements_Journeys_WorkspaceId_JourneyId",
                        columns: x => new { x.WorkspaceId, x.JourneyId },
                        principalTable: "Journeys",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                    table.ForeignKey(
                        name: "FK_ResultAgreements_Proposals_WorkspaceId_ProposalId",
                        columns: x => new { x.WorkspaceId, x.ProposalId },
                        principalTable: "Proposals",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                });

            migrationBuilder.CreateTable(
                name: "GuestWords",
                columns: table => new
                {
                    WorkspaceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    JourneyId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    GuestId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    MailTrouble = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    MailedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ProblemId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    HandledAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    HandledBy = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GuestWords", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_GuestWords_Journeys_WorkspaceId_JourneyId",
                        columns: x => new { x.WorkspaceId, x.JourneyId },
                        principalTable: "Journeys",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                    table.ForeignKey(
                        name: "FK_GuestWords_Problems_WorkspaceId_ProblemId",
                        columns: x => new { x.WorkspaceId, x.ProblemId },
                        principalTable: "Problems",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                    table.ForeignKey(
                        name: "FK_GuestWords_RoomGuests_WorkspaceId_GuestId",
                        columns: x => new { x.WorkspaceId, x.GuestId },
                        principalTable: "RoomGuests",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                });

            migrationBuilder.CreateTable(
                name: "RoomSights",
                columns: table => new
                {
                    WorkspaceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    GuestId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    IsRobot = table.Column<bool>(type: "INTEGER", nullable: false),
                    JourneyId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    FirstAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LastAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Times = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoomSights", x => new { x.WorkspaceId, x.GuestId, x.What, x.IsRobot });
                    table.ForeignKey(
                        name: "FK_RoomSights_Journeys_WorkspaceId_JourneyId",
                        columns: x => new { x.WorkspaceId, x.JourneyId },
                        principalTable: "Journeys",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                    table.ForeignKey(
                        name: "FK_RoomSights_RoomGuests_WorkspaceId_GuestId",
                        columns: x => new { x.WorkspaceId, x.GuestId },
                        principalTable: "RoomGuests",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                });

            migrationBuilder.CreateTable(
                name: "ProposalDecisions",
                columns: table => new
                {
                    WorkspaceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ProposalId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Accepted = table.Column<bool>(type: "INTEGER", nullable: false),
                    VersionNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Option = table.Column<int>(type: "INTEGER", nullable: true),
                    PersonName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: true),
                    Way = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    GuestId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProposalDecisions", x => new { x.WorkspaceId, x.ProposalId });
                    table.ForeignKey(
                        name: "FK_ProposalDecisions_ProposalVersions_WorkspaceId_ProposalId_VersionNumber",
                        columns: x => new { x.WorkspaceId, x.ProposalId, x.VersionNumber },
                        principalTable: "ProposalVersions",
                        principalColumns: new[] { "WorkspaceId", "ProposalId", "Number" });
                    table.ForeignKey(
                        name: "FK_ProposalDecisions_Proposals_WorkspaceId_ProposalId",
                        columns: x => new { x.WorkspaceId, x.ProposalId },
                        principalTable: "Proposals",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                });

            migrationBuilder.CreateIndex(
                name: "IX_SolutionElements_WorkspaceId_IdeaId",
                table: "SolutionElements",
                columns: new[] { "WorkspaceId", "IdeaId" });

            migrationBuilder.CreateIndex(
                name: "IX_CompetitionEntries_WorkspaceId_JourneyId",
                table: "CompetitionEntries",
                columns: new[] { "WorkspaceId", "JourneyId" });

            migrationBuilder.CreateIndex(
                name: "IX_Concerns_WorkspaceId_JourneyId",
                table: "Concerns",
                columns: new[] { "WorkspaceId", "JourneyId" });

            migrationBuilder.CreateIndex(
                name: "IX_GuestWords_WorkspaceId_GuestId",
                table: "GuestWords",
                columns: new[] { "WorkspaceId", "GuestId" });

            migrationBuilder.CreateIndex(
                name: "IX_GuestWords_WorkspaceId_HandledAt_Id",
                table: "GuestWords",
                columns: new[] { "WorkspaceId", "HandledAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_GuestWords_WorkspaceId_JourneyId",
                table: "GuestWords",
                columns: new[] { "WorkspaceId", "JourneyId" });

            migrationBuilder.CreateIndex(
                name: "IX_GuestWords_WorkspaceId_ProblemId",
                table: "GuestWords",
                columns: new[] { "WorkspaceId", "ProblemId" });

            migrationBuilder.CreateIndex(
                name: "IX_JointSteps_WorkspaceId_JourneyId",
                table: "JointSteps",
                columns: new[] { "WorkspaceId", "JourneyId" });

            migrationBuilder.CreateIndex(
                name: "IX_ProposalDecisions_WorkspaceId_ProposalId_VersionNumber",
                table: "ProposalDecisions",
                columns: new[] { "WorkspaceId", "ProposalId", "VersionNumber" });

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_WorkspaceId_JourneyId_Number",
                table: "Proposals",
                columns: new[] { "WorkspaceId", "JourneyId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ResultAgreements_WorkspaceId_JourneyId",
                table: "ResultAgreements",
                columns: new[] { "WorkspaceId", "JourneyId" });

            migrationBuilder.CreateIndex(
                name: "IX_RoomFiles_WorkspaceId_JourneyId",
                table: "RoomFiles",
                columns: new[] { "WorkspaceId", "JourneyId" });

            migrationBuilder.CreateIndex(
                name: "IX_RoomGuests_WorkspaceId_JourneyId",
                table: "RoomGuests",
                columns: new[] { "WorkspaceId", "JourneyId" });

            migrationBuilder.CreateIndex(
                name: "IX_RoomGuests_WorkspaceId_KeyHash",
                table: "RoomGuests",
                columns: new[] { "WorkspaceId", "KeyHash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RoomSights_WorkspaceId_JourneyId",
                table: "RoomSights",
                columns: new[] { "WorkspaceId", "JourneyId" });

            migrationBuilder.AddForeignKey(
                name: "FK_SolutionElements_Ideas_WorkspaceId_IdeaId",
                table: "SolutionElements",
                columns: new[] { "WorkspaceId", "IdeaId" },
                principalTable: "Ideas",
                principalColumns: new[] { "WorkspaceId", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_SolutionElements_Ideas_WorkspaceId_IdeaId",
                table: "SolutionElements");

            migrationBuilder.DropTable(
                name: "CompetitionEntries");

            migrationBuilder.DropTable(
                name: "Concerns");

            migrationBuilder.DropTable(
                name: "GuestTicks");

            migrationBuilder.DropTable(
                name: "GuestWords");

            migrationBuilder.DropTable(
                name: "JointPlans");

            migrationBuilder.DropTable(
                name: "JointSteps");

            migrationBuilder.DropTable(
                name: "ProposalDecisions");

            migrationBuilder.DropTable(
                name: "ResultAgreements");

            migrationBuilder.DropTable(
                name: "RoomFiles");

            migrationBuilder.DropTable(
                name: "Rooms");

            migrationBuilder.DropTable(
                name: "RoomSights");

            migrationBuilder.DropTable(
                name: "ProposalVersions");

            migrationBuilder.DropTable(
                name: "RoomGuests");

            migrationBuilder.DropTable(
                name: "Proposals");

            migrationBuilder.DropIndex(
                name: "IX_SolutionElements_WorkspaceId_IdeaId",
                table: "SolutionElements");
        }
    }
}
