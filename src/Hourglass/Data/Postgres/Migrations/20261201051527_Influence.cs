using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Hourglass.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Influence : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "StakeholderTies",
                columns: table => new
                {
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    JourneyId = table.Column<Guid>(type: "uuid", nullable: false),
                    FromId = table.Column<Guid>(type: "uuid", nullable: false),
                    ToId = table.Column<Guid>(type: "uuid", nullable: false),
                    Says = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StakeholderTies", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_StakeholderTies_Journeys_WorkspaceId_JourneyId",
                        columns: x => new { x.WorkspaceId, x.JourneyId },
                        principalTable: "Journeys",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                    table.ForeignKey(
                        name: "FK_StakeholderTies_Stakeholders_WorkspaceId_FromId",
                        columns: x => new { x.WorkspaceId, x.FromId },
                        principalTable: "Stakeholders",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                    table.ForeignKey(
                        name: "FK_StakeholderTies_Stakeholders_WorkspaceId_ToId",
                        columns: x => new { x.WorkspaceId, x.ToId },
                        principalTable: "Stakeholders",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                });

            migrationBuilder.CreateIndex(
                name: "IX_StakeholderTies_WorkspaceId_FromId_ToId",
                table: "StakeholderTies",
                columns: new[] { "WorkspaceId", "FromId", "ToId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StakeholderTies_WorkspaceId_JourneyId",
                table: "StakeholderTies",
                columns: new[] { "WorkspaceId", "JourneyId" });

            migrationBuilder.CreateIndex(
                name: "IX_StakeholderTies_WorkspaceId_ToId",
                table: "StakeholderTies",
                columns: new[] { "WorkspaceId", "ToId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "StakeholderTies");
        }
    }
}
