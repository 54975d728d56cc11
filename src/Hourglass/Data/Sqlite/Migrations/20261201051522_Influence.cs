using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Hourglass.Data.Sqlite.Migrations
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
                    WorkspaceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    JourneyId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    FromId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ToId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Says = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true)
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
