using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Hourglass.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Community : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "CommunityElements",
                columns: table => new
                {
                    WorkspaceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CompanyId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    X = table.Column<int>(type: "INTEGER", nullable: false),
                    Y = table.Column<int>(type: "INTEGER", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    StudiedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CommunityElements", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_CommunityElements_Companies_WorkspaceId_CompanyId",
                        columns: x => new { x.WorkspaceId, x.CompanyId },
                        principalTable: "Companies",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                });

            migrationBuilder.CreateTable(
                name: "CommunityTies",
                columns: table => new
                {
                    WorkspaceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    CompanyId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    FromId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ToId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Says = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CommunityTies", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_CommunityTies_CommunityElements_WorkspaceId_FromId",
                        columns: x => new { x.WorkspaceId, x.FromId },
                        principalTable: "CommunityElements",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                    table.ForeignKey(
                        name: "FK_CommunityTies_CommunityElements_WorkspaceId_ToId",
                        columns: x => new { x.WorkspaceId, x.ToId },
                        principalTable: "CommunityElements",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                    table.ForeignKey(
                        name: "FK_CommunityTies_Companies_WorkspaceId_CompanyId",
                        columns: x => new { x.WorkspaceId, x.CompanyId },
                        principalTable: "Companies",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                });

            migrationBuilder.CreateIndex(
                name: "IX_CommunityElements_WorkspaceId_CompanyId",
                table: "CommunityElements",
                columns: new[] { "WorkspaceId", "CompanyId" });

            migrationBuilder.CreateIndex(
                name: "IX_CommunityTies_WorkspaceId_CompanyId",
                table: "CommunityTies",
                columns: new[] { "WorkspaceId", "CompanyId" });

            migrationBuilder.CreateIndex(
                name: "IX_CommunityTies_WorkspaceId_FromId",
                table: "CommunityTies",
                columns: new[] { "WorkspaceId", "FromId" });

            migrationBuilder.CreateIndex(
                name: "IX_CommunityTies_WorkspaceId_ToId",
                table: "CommunityTies",
                columns: new[] { "WorkspaceId", "ToId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CommunityTies");

            migrationBuilder.DropTable(
                name: "CommunityElements");
        }
    }
}
