using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Hourglass.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Solutions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Brief",
                table: "Stakeholders",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ExplainedBy",
                table: "Stakeholders",
                type: "TEXT",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SponsorState",
                table: "Stakeholders",
                type: "TEXT",
                maxLength: 120,
                nullable: false,
                defaultValue: "None");

            migrationBuilder.AddColumn<string>(
                name: "Sponsors",
                table: "Stakeholders",
                type: "TEXT",
                maxLength: 120,
                nullable: false,
                defaultValue: "None");

            migrationBuilder.AddColumn<string>(
                name: "After",
                table: "Problems",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AfterConfirmedBy",
                table: "Problems",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "AfterConfirmedOn",
                table: "Problems",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AfterForWhom",
                table: "Problems",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AfterSigns",
                table: "Problems",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "FromCustomer",
                table: "Problems",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "Importance",
                table: "Problems",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "IsMain",
                table: "Problems",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsShared",
                table: "Problems",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "LeftOutBecause",
                table: "Problems",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RankedBy",
                table: "Problems",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Urgency",
                table: "Problems",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "DesignNotes",
                columns: table => new
                {
                    WorkspaceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    JourneyId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    NoLimits = table.Column<string>(type: "TEXT", nullable: true),
                    AsService = table.Column<string>(type: "TEXT", nullable: true),
                    WhoPaysThem = table.Column<string>(type: "TEXT", nullable: true),
                    TheirCosts = table.Column<string>(type: "TEXT", nullable: true),
                    TheirChannels = table.Column<string>(type: "TEXT", nullable: true),
                    OurChange = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DesignNotes", x => new { x.WorkspaceId, x.JourneyId });
                    table.ForeignKey(
                        name: "FK_DesignNotes_Journeys_WorkspaceId_JourneyId",
                        columns: x => new { x.WorkspaceId, x.JourneyId },
                        principalTable: "Journeys",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                });

            migrationBuilder.CreateTable(
                name: "Goals",
                columns: table => new
                {
                    WorkspaceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    JourneyId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ProblemId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Words = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    FromCustomer = table.Column<bool>(type: "INTEGER", nullable: false),
                    ConfirmedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ConfirmedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    IsShared = table.Column<bool>(type: "INTEGER", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Goals", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_Goals_Journeys_WorkspaceId_JourneyId",
                        columns: x => new { x.WorkspaceId, x.JourneyId },
                        principalTable: "Journeys",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                    table.ForeignKey(
                        name: "FK_Goals_Problems_WorkspaceId_ProblemId",
                        columns: x => new { x.WorkspaceId, x.ProblemId },
                        principalTable: "Problems",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                });

            migrationBuilder.CreateTable(
                name: "Opportunities",
                columns: table => new
                {
                    WorkspaceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    JourneyId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    ChangeNeeded = table.Column<string>(type: "TEXT", nullable: true),
                    Explored = table.Column<string>(type: "TEXT", nullable: true),
                    Choice = table.Column<string>(type: "TEXT", nullable: true),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Opportunities", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_Opportunities_Journeys_WorkspaceId_JourneyId",
                        columns: x => new { x.WorkspaceId, x.JourneyId },
                        principalTable: "Journeys",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                });

            migrationBuilder.CreateTable(
                name: "SolutionVariants",
                columns: table => new
                {
                    WorkspaceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    JourneyId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Strengths = table.Column<string>(type: "TEXT", nullable: true),
                    Weaknesses = table.Column<string>(type: "TEXT", nullable: true),
                    ChosenBecause = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SolutionVariants", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_SolutionVariants_Journeys_WorkspaceId_JourneyId",
                        columns: x => new { x.WorkspaceId, x.JourneyId },
                        principalTable: "Journeys",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                });

            migrationBuilder.CreateTable(
                name: "Measure",
                columns: table => new
                {
                    WorkspaceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    GoalId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Baseline = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: true),
                    Target = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: true),
                    ByWhen = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    How = table.Column<string>(type: "TEXT", nullable: true),
                    WhoConfirms = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Measure", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_Measure_Goals_WorkspaceId_GoalId",
                        columns: x => new { x.WorkspaceId, x.GoalId },
                        principalTable: "Goals",
                        principalColumns: new[] { "WorkspaceId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SolutionElements",
                columns: table => new
                {
                    WorkspaceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    JourneyId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    VariantId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Description = table.Column<string>(type: "TEXT", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Lens = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Feasible = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    CatalogueItem = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    IdeaId = table.Column<byte[]>(type: "BLOB", nullable: true),
                    FromCustomer = table.Column<bool>(type: "INTEGER", nullable: false),
                    ConfirmedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ConfirmedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    IsShared = table.Column<bool>(type: "INTEGER", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SolutionElements", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_SolutionElements_Journeys_WorkspaceId_JourneyId",
                        columns: x => new { x.WorkspaceId, x.JourneyId },
                        principalTable: "Journeys",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                    table.ForeignKey(
                        name: "FK_SolutionElements_SolutionVariants_WorkspaceId_VariantId",
                        columns: x => new { x.WorkspaceId, x.VariantId },
                        principalTable: "SolutionVariants",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                });

            migrationBuilder.CreateTable(
                name: "ElementTrace",
                columns: table => new
                {
                    WorkspaceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ElementId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ProblemId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ElementTrace", x => new { x.WorkspaceId, x.ElementId, x.ProblemId });
                    table.ForeignKey(
                        name: "FK_ElementTrace_Problems_WorkspaceId_ProblemId",
                        columns: x => new { x.WorkspaceId, x.ProblemId },
                        principalTable: "Problems",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                    table.ForeignKey(
                        name: "FK_ElementTrace_SolutionElements_WorkspaceId_ElementId",
                        columns: x => new { x.WorkspaceId, x.ElementId },
                        principalTable: "SolutionElements",
                        principalColumns: new[] { "WorkspaceId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SolutionComments",
                columns: table => new
                {
                    WorkspaceId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    JourneyId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ElementId = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    FromCustomer = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsShared = table.Column<bool>(type: "INTEGER", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SolutionComments", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_SolutionComments_Journeys_WorkspaceId_JourneyId",
                        columns: x => new { x.WorkspaceId, x.JourneyId },
                        principalTable: "Journeys",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                    table.ForeignKey(
                        name: "FK_SolutionComments_SolutionElements_WorkspaceId_ElementId",
                        columns: x => new { x.WorkspaceId, x.ElementId },
                        principalTable: "SolutionElements",
                        principalColumns: new[] { "WorkspaceId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ElementTrace_WorkspaceId_ProblemId",
                table: "ElementTrace",
                columns: new[] { "WorkspaceId", "ProblemId" });

            migrationBuilder.CreateIndex(
                name: "IX_Goals_WorkspaceId_JourneyId",
                table: "Goals",
                columns: new[] { "WorkspaceId", "JourneyId" });

            migrationBuilder.CreateIndex(
                name: "IX_Goals_WorkspaceId_ProblemId",
                table: "Goals",
                columns: new[] { "WorkspaceId", "ProblemId" });

            migrationBuilder.CreateIndex(
                name: "IX_Measure_WorkspaceId_GoalId",
                table: "Measure",
                columns: new[] { "WorkspaceId", "GoalId" });

            migrationBuilder.CreateIndex(
                name: "IX_Opportunities_WorkspaceId_JourneyId",
                table: "Opportunities",
                columns: new[] { "WorkspaceId", "JourneyId" });

            migrationBuilder.CreateIndex(
                name: "IX_SolutionComments_WorkspaceId_ElementId",
                table: "SolutionComments",
                columns: new[] { "WorkspaceId", "ElementId" });

            migrationBuilder.CreateIndex(
                name: "IX_SolutionComments_WorkspaceId_JourneyId",
                table: "SolutionComments",
                columns: new[] { "WorkspaceId", "JourneyId" });

            migrationBuilder.CreateIndex(
                name: "IX_SolutionElements_WorkspaceId_JourneyId",
                table: "SolutionElements",
                columns: new[] { "WorkspaceId", "JourneyId" });

            migrationBuilder.CreateIndex(
                name: "IX_SolutionElements_WorkspaceId_VariantId",
                table: "SolutionElements",
                columns: new[] { "WorkspaceId", "VariantId" });

            migrationBuilder.CreateIndex(
                name: "IX_SolutionVariants_WorkspaceId_JourneyId",
                table: "SolutionVariants",
                columns: new[] { "WorkspaceId", "JourneyId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DesignNotes");

            migrationBuilder.DropTable(
                name: "ElementTrace");

            migrationBuilder.DropTable(
                name: "Measure");

            migrationBuilder.DropTable(
                name: "Opportunities");

            migrationBuilder.DropTable(
                name: "SolutionComments");

            migrationBuilder.DropTable(
                name: "Goals");

            migrationBuilder.DropTable(
                name: "SolutionElements");

            migrationBuilder.DropTable(
                name: "SolutionVariants");

            migrationBuilder.DropColumn(
                name: "Brief",
                table: "Stakeholders");

            migrationBuilder.DropColumn(
                name: "ExplainedBy",
                table: "Stakeholders");

            migrationBuilder.DropColumn(
                name: "SponsorState",
                table: "Stakeholders");

            migrationBuilder.DropColumn(
                name: "Sponsors",
                table: "Stakeholders");

            migrationBuilder.DropColumn(
                name: "After",
                table: "Problems");

            migrationBuilder.DropColumn(
                name: "AfterConfirmedBy",
                table: "Problems");

            migrationBuilder.DropColumn(
                name: "AfterConfirmedOn",
                table: "Problems");

            migrationBuilder.DropColumn(
                name: "AfterForWhom",
                table: "Problems");

            migrationBuilder.DropColumn(
                name: "AfterSigns",
                table: "Problems");

            migrationBuilder.DropColumn(
                name: "FromCustomer",
                table: "Problems");

            migrationBuilder.DropColumn(
                name: "Importance",
                table: "Problems");

            migrationBuilder.DropColumn(
                name: "IsMain",
                table: "Problems");

            migrationBuilder.DropColumn(
                name: "IsShared",
                table: "Problems");

            migrationBuilder.DropColumn(
                name: "LeftOutBecause",
                table: "Problems");

            migrationBuilder.DropColumn(
                name: "RankedBy",
                table: "Problems");

            migrationBuilder.DropColumn(
                name: "Urgency",
                table: "Problems");
        }
    }
}
