using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Hourglass.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Collaboration : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Conversations",
                columns: table => new
                {
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    JourneyId = table.Column<Guid>(type: "uuid", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Purpose = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Agenda = table.Column<string>(type: "text", nullable: true),
                    Participants = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Situation = table.Column<string>(type: "text", nullable: true),
                    Difficulties = table.Column<string>(type: "text", nullable: true),
                    Implications = table.Column<string>(type: "text", nullable: true),
                    Payoff = table.Column<string>(type: "text", nullable: true),
                    Outcome = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    TheirMove = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    TheirMoveOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ByName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    AddedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Conversations", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_Conversations_Journeys_WorkspaceId_JourneyId",
                        columns: x => new { x.WorkspaceId, x.JourneyId },
                        principalTable: "Journeys",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                });

            migrationBuilder.CreateTable(
                name: "DigestSubscriptions",
                columns: table => new
                {
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    Rhythm = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    SentOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Trouble = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DigestSubscriptions", x => new { x.WorkspaceId, x.MemberId });
                    table.ForeignKey(
                        name: "FK_DigestSubscriptions_Members_WorkspaceId_MemberId",
                        columns: x => new { x.WorkspaceId, x.MemberId },
                        principalTable: "Members",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                });

            migrationBuilder.CreateTable(
                name: "SignalThemes",
                columns: table => new
                {
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignalThemes", x => new { x.WorkspaceId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Signals",
                columns: table => new
                {
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    JourneyId = table.Column<Guid>(type: "uuid", nullable: false),
                    ConversationId = table.Column<Guid>(type: "uuid", nullable: true),
                    Quote = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    SaidBy = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Kind = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    IsUncomfortable = table.Column<bool>(type: "boolean", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: false),
                    ByName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ThemeId = table.Column<Guid>(type: "uuid", nullable: true),
                    Department = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: true),
                    AnswerDueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    State = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Answer = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    AnsweredBy = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    TellsCustomer = table.Column<bool>(type: "boolean", nullable: false),
                    IsAnswerSeen = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Signals", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_Signals_Conversations_WorkspaceId_ConversationId",
                        columns: x => new { x.WorkspaceId, x.ConversationId },
                        principalTable: "Conversations",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                    table.ForeignKey(
                        name: "FK_Signals_Journeys_WorkspaceId_JourneyId",
                        columns: x => new { x.WorkspaceId, x.JourneyId },
                        principalTable: "Journeys",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                    table.ForeignKey(
                        name: "FK_Signals_Members_WorkspaceId_OwnerId",
                        columns: x => new { x.WorkspaceId, x.OwnerId },
                        principalTable: "Members",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                    table.ForeignKey(
                        name: "FK_Signals_SignalThemes_WorkspaceId_ThemeId",
                        columns: x => new { x.WorkspaceId, x.ThemeId },
                        principalTable: "SignalThemes",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                });

            migrationBuilder.CreateTable(
                name: "Ideas",
                columns: table => new
                {
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    JourneyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Maturity = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    FromCustomer = table.Column<bool>(type: "boolean", nullable: false),
                    ByName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsShared = table.Column<bool>(type: "boolean", nullable: false),
                    Rating = table.Column<int>(type: "integer", nullable: false),
                    AdviceInstead = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    SignalId = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Ideas", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_Ideas_Journeys_WorkspaceId_JourneyId",
                        columns: x => new { x.WorkspaceId, x.JourneyId },
                        principalTable: "Journeys",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                    table.ForeignKey(
                        name: "FK_Ideas_Signals_WorkspaceId_SignalId",
                        columns: x => new { x.WorkspaceId, x.SignalId },
                        principalTable: "Signals",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                });

            migrationBuilder.CreateIndex(
                name: "IX_Conversations_WorkspaceId_JourneyId",
                table: "Conversations",
                columns: new[] { "WorkspaceId", "JourneyId" });

            migrationBuilder.CreateIndex(
                name: "IX_Ideas_WorkspaceId_JourneyId",
                table: "Ideas",
                columns: new[] { "WorkspaceId", "JourneyId" });

            migrationBuilder.CreateIndex(
                name: "IX_Ideas_WorkspaceId_SignalId",
                table: "Ideas",
                columns: new[] { "WorkspaceId", "SignalId" });

            migrationBuilder.CreateIndex(
                name: "IX_Signals_WorkspaceId_AnsweredAt_Id",
                table: "Signals",
                columns: new[] { "WorkspaceId", "AnsweredAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Signals_WorkspaceId_ById_IsAnswerSeen",
                table: "Signals",
                columns: new[] { "WorkspaceId", "ById", "IsAnswerSeen" });

            migrationBuilder.CreateIndex(
                name: "IX_Signals_WorkspaceId_ConversationId",
                table: "Signals",
                columns: new[] { "WorkspaceId", "ConversationId" });

            migrationBuilder.CreateIndex(
                name: "IX_Signals_WorkspaceId_JourneyId",
                table: "Signals",
                columns: new[] { "WorkspaceId", "JourneyId" });

            migrationBuilder.CreateIndex(
                name: "IX_Signals_WorkspaceId_OwnerId",
                table: "Signals",
                columns: new[] { "WorkspaceId", "OwnerId" });

            migrationBuilder.CreateIndex(
                name: "IX_Signals_WorkspaceId_ThemeId",
                table: "Signals",
                columns: new[] { "WorkspaceId", "ThemeId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DigestSubscriptions");

            migrationBuilder.DropTable(
                name: "Ideas");

            migrationBuilder.DropTable(
                name: "Signals");

            migrationBuilder.DropTable(
                name: "Conversations");

            migrationBuilder.DropTable(
                name: "SignalThemes");
        }
    }
}
