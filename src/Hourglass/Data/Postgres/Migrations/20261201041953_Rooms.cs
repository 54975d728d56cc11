using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Hourglass.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Rooms : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "GuestTicks",
                columns: table => new
                {
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    JourneyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ByName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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
                name: "RoomFiles",
                columns: table => new
                {
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    JourneyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    StoredAs = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    FromCustomer = table.Column<bool>(type: "boolean", nullable: false),
                    ByName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    JourneyId = table.Column<Guid>(type: "uuid", nullable: false),
                    StakeholderId = table.Column<Guid>(type: "uuid", nullable: true),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Language = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    KeyHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RevokedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ByName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    InvitedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SeenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoomGuests", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_RoomGuests_Journeys_WorkspaceId_JourneyId",
                        columns: x => new { x.WorkspaceId, x.JourneyId },
                        principalTable: "Journeys",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                    table.ForeignKey(
                        name: "FK_RoomGuests_Stakeholders_WorkspaceId_StakeholderId",
                        columns: x => new { x.WorkspaceId, x.StakeholderId },
                        principalTable: "Stakeholders",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                });

            migrationBuilder.CreateTable(
                name: "Rooms",
                columns: table => new
                {
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    JourneyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Greeting = table.Column<string>(type: "text", nullable: true),
                    ShowsNextStep = table.Column<bool>(type: "boolean", nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AgreedBy = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    AgreedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ToldOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
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
                name: "GuestWords",
                columns: table => new
                {
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    JourneyId = table.Column<Guid>(type: "uuid", nullable: false),
                    GuestId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    ByName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    MailTrouble = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    MailedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ProblemId = table.Column<Guid>(type: "uuid", nullable: true),
                    HandledAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    HandledBy = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true)
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
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    GuestId = table.Column<Guid>(type: "uuid", nullable: false),
                    What = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    IsRobot = table.Column<bool>(type: "boolean", nullable: false),
                    JourneyId = table.Column<Guid>(type: "uuid", nullable: false),
                    FirstAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    LastAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Times = table.Column<int>(type: "integer", nullable: false)
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
                name: "IX_RoomGuests_WorkspaceId_StakeholderId",
                table: "RoomGuests",
                columns: new[] { "WorkspaceId", "StakeholderId" });

            migrationBuilder.CreateIndex(
                name: "IX_RoomSights_WorkspaceId_JourneyId",
                table: "RoomSights",
                columns: new[] { "WorkspaceId", "JourneyId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "GuestTicks");

            migrationBuilder.DropTable(
                name: "GuestWords");

            migrationBuilder.DropTable(
                name: "RoomFiles");

            migrationBuilder.DropTable(
                name: "Rooms");

            migrationBuilder.DropTable(
                name: "RoomSights");

            migrationBuilder.DropTable(
                name: "RoomGuests");
        }
    }
}
