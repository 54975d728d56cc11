using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Hourglass.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Addressees",
                columns: table => new
                {
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    StoppedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    AdvertisingStoppedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    AdvertisingAgreedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Addressees", x => new { x.WorkspaceId, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "ApiReplays",
                columns: table => new
                {
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Asked = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Status = table.Column<int>(type: "integer", nullable: false),
                    ContentType = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Location = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    ETag = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Body = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApiReplays", x => new { x.WorkspaceId, x.MemberId, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "AspNetUsers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    LastCodeStep = table.Column<long>(type: "bigint", nullable: false),
                    UserName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    Email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    PasswordHash = table.Column<string>(type: "text", nullable: true),
                    SecurityStamp = table.Column<string>(type: "text", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "text", nullable: true),
                    PhoneNumber = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    LockoutEnd = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUsers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ConsentEntries",
                columns: table => new
                {
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AddressKey = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    Purpose = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Deed = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Source = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    TextVersion = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Text = table.Column<string>(type: "text", nullable: true),
                    ByName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConsentEntries", x => new { x.WorkspaceId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "CustomFields",
                columns: table => new
                {
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    On = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Kind = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Label = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Choices = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    IsRetired = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CustomFields", x => new { x.WorkspaceId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "DataProtectionKeys",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    FriendlyName = table.Column<string>(type: "text", nullable: true),
                    Xml = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataProtectionKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "EngineMarks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    DatabaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Mark = table.Column<long>(type: "bigint", nullable: false),
                    OpenUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EngineMarks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Imports",
                columns: table => new
                {
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    StoredAs = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Target = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    MapJson = table.Column<string>(type: "text", nullable: false),
                    ColumnsJson = table.Column<string>(type: "text", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: false),
                    ByName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    State = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    CancelAsked = table.Column<bool>(type: "boolean", nullable: false),
                    Problem = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    ProblemDetails = table.Column<string>(type: "text", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    LastRow = table.Column<int>(type: "integer", nullable: false),
                    Offset = table.Column<long>(type: "bigint", nullable: false),
                    Created = table.Column<int>(type: "integer", nullable: false),
                    Updated = table.Column<int>(type: "integer", nullable: false),
                    Skipped = table.Column<int>(type: "integer", nullable: false),
                    Rejected = table.Column<int>(type: "integer", nullable: false),
                    RemarksJson = table.Column<string>(type: "text", nullable: false),
                    Removed = table.Column<int>(type: "integer", nullable: false),
                    Restored = table.Column<int>(type: "integer", nullable: false),
                    Kept = table.Column<int>(type: "integer", nullable: false),
                    ToUndo = table.Column<int>(type: "integer", nullable: false),
                    UndoesChanged = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Imports", x => new { x.WorkspaceId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Invitations",
                columns: table => new
                {
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Roles = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Sight = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    TeamId = table.Column<Guid>(type: "uuid", nullable: true),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: true),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UsedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    WithdrawnAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Invitations", x => new { x.WorkspaceId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "KnownSpellings",
                columns: table => new
                {
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    List = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Text = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KnownSpellings", x => new { x.WorkspaceId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "LongWorks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    InWorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    DueAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Claim = table.Column<Guid>(type: "uuid", nullable: true),
                    Attempts = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LongWorks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Materials",
                columns: table => new
                {
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    NameKey = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    Stage = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Serves = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    How = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Address = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    StoredAs = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    FileName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    ByName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    AddedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Materials", x => new { x.WorkspaceId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Merges",
                columns: table => new
                {
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    KeptId = table.Column<Guid>(type: "uuid", nullable: false),
                    GoneId = table.Column<Guid>(type: "uuid", nullable: false),
                    KeptName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    GoneName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ByName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UndoneByName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    UndoneAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Snapshot = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Merges", x => new { x.WorkspaceId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "OutreachSettings",
                columns: table => new
                {
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    IsPaused = table.Column<bool>(type: "boolean", nullable: false),
                    QuietFrom = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    QuietTo = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    CapTouches = table.Column<int>(type: "integer", nullable: false),
                    CapDays = table.Column<int>(type: "integer", nullable: false),
                    GapDays = table.Column<int>(type: "integer", nullable: false),
                    DaysOff = table.Column<string>(type: "text", nullable: false),
                    DaysWorked = table.Column<string>(type: "text", nullable: false),
                    Country = table.Column<string>(type: "text", nullable: true),
                    PublicAddress = table.Column<string>(type: "text", nullable: true),
                    Colour = table.Column<string>(type: "text", nullable: false),
                    LogoAddress = table.Column<string>(type: "text", nullable: true),
                    Imprint = table.Column<string>(type: "text", nullable: true),
                    LinkKey = table.Column<byte[]>(type: "bytea", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutreachSettings", x => x.WorkspaceId);
                });

            migrationBuilder.CreateTable(
                name: "Playbooks",
                columns: table => new
                {
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    NameEn = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    NameRu = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Kind = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Published = table.Column<int>(type: "integer", nullable: false),
                    RetiredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Playbooks", x => new { x.WorkspaceId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "PublicWords",
                columns: table => new
                {
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    SupportEn = table.Column<string>(type: "text", nullable: true),
                    SupportRu = table.Column<string>(type: "text", nullable: true),
                    ConsentEn = table.Column<string>(type: "text", nullable: true),
                    ConsentRu = table.Column<string>(type: "text", nullable: true),
                    ConsentVersion = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PublicWords", x => x.WorkspaceId);
                });

            migrationBuilder.CreateTable(
                name: "SavedMaps",
                columns: table => new
                {
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Target = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    MapJson = table.Column<string>(type: "text", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedMaps", x => new { x.WorkspaceId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "SearchKeys",
                columns: table => new
                {
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Word = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SearchKeys", x => new { x.WorkspaceId, x.Key, x.Word });
                });

            migrationBuilder.CreateTable(
                name: "SearchWords",
                columns: table => new
                {
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Word = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SearchWords", x => new { x.WorkspaceId, x.Kind, x.Word, x.SubjectId });
                });

            migrationBuilder.CreateTable(
                name: "Senders",
                columns: table => new
                {
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Host = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    Port = table.Column<int>(type: "integer", nullable: false),
                    Security = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    UserName = table.Column<string>(type: "text", nullable: true),
                    SealedPassword = table.Column<string>(type: "text", nullable: true),
                    FromName = table.Column<string>(type: "text", nullable: false),
                    FromAddress = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    ReplyTo = table.Column<string>(type: "text", nullable: true),
                    Connections = table.Column<int>(type: "integer", nullable: false),
                    PerMinute = table.Column<int>(type: "integer", nullable: false),
                    IsDefault = table.Column<bool>(type: "boolean", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Trouble = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    TroubleDetail = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    RestsUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    RestSteps = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Senders", x => new { x.WorkspaceId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "SendRates",
                columns: table => new
                {
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    SenderId = table.Column<Guid>(type: "uuid", nullable: false),
                    Domain = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    FreeAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SlowUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SlowSteps = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SendRates", x => new { x.WorkspaceId, x.SenderId, x.Domain });
                });

            migrationBuilder.CreateTable(
                name: "Sightings",
                columns: table => new
                {
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    JourneyId = table.Column<Guid>(type: "uuid", nullable: false),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    CompanyId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    PlaybookId = table.Column<Guid>(type: "uuid", nullable: false),
                    Stage = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Standing = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    AttentionOn = table.Column<DateOnly>(type: "date", nullable: false),
                    DecisionDueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DecisionAskedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    Count = table.Column<long>(type: "bigint", nullable: false),
                    Value = table.Column<long>(type: "bigint", nullable: false),
                    Maybes = table.Column<long>(type: "bigint", nullable: false),
                    MaybeDays = table.Column<long>(type: "bigint", nullable: false),
                    Yeses = table.Column<long>(type: "bigint", nullable: false),
                    Noes = table.Column<long>(type: "bigint", nullable: false),
                    WithoutStep = table.Column<long>(type: "bigint", nullable: false),
                    Referred = table.Column<long>(type: "bigint", nullable: false),
                    ReferredValue = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sightings", x => new { x.WorkspaceId, x.JourneyId, x.MemberId });
                });

            migrationBuilder.CreateTable(
                name: "SignInAttempts",
                columns: table => new
                {
                    KeyHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Count = table.Column<int>(type: "integer", nullable: false),
                    Since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignInAttempts", x => x.KeyHash);
                });

            migrationBuilder.CreateTable(
                name: "Tags",
                columns: table => new
                {
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false),
                    Key = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Tags", x => new { x.WorkspaceId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Tallies",
                columns: table => new
                {
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    PlaybookId = table.Column<Guid>(type: "uuid", nullable: false),
                    Stage = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Standing = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Currency = table.Column<string>(type: "text", nullable: false),
                    Slot = table.Column<int>(type: "integer", nullable: false),
                    Count = table.Column<long>(type: "bigint", nullable: false),
                    Value = table.Column<long>(type: "bigint", nullable: false),
                    Maybes = table.Column<long>(type: "bigint", nullable: false),
                    MaybeDays = table.Column<long>(type: "bigint", nullable: false),
                    Yeses = table.Column<long>(type: "bigint", nullable: false),
                    Noes = table.Column<long>(type: "bigint", nullable: false),
                    WithoutStep = table.Column<long>(type: "bigint", nullable: false),
                    Referred = table.Column<long>(type: "bigint", nullable: false),
                    ReferredValue = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Tallies", x => new { x.WorkspaceId, x.OwnerId, x.PlaybookId, x.Stage, x.Standing, x.Currency, x.Slot });
                });

            migrationBuilder.CreateTable(
                name: "Workspaces",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    Currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    TimeZone = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IsDemo = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Workspaces", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "WorkTeams",
                columns: table => new
                {
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkTeams", x => new { x.WorkspaceId, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    ClaimType = table.Column<string>(type: "text", nullable: true),
                    ClaimValue = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AspNetUserClaims_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserLogins",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    ProviderKey = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "text", nullable: true),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserLogins", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_AspNetUserLogins_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserPasskeys",
                columns: table => new
                {
                    CredentialId = table.Column<byte[]>(type: "bytea", maxLength: 1024, nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    Data = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserPasskeys", x => x.CredentialId);
                    table.ForeignKey(
                        name: "FK_AspNetUserPasskeys_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserTokens",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    LoginProvider = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    Name = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    Value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserTokens", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_AspNetUserTokens_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SignInSessions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    KeyHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    InWorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Ticket = table.Column<byte[]>(type: "bytea", nullable: false),
                    Browser = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Address = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SeenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignInSessions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SignInSessions_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CustomValues",
                columns: table => new
                {
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    FieldId = table.Column<Guid>(type: "uuid", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    Value = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CustomValues", x => new { x.WorkspaceId, x.SubjectId, x.FieldId });
                    table.ForeignKey(
                        name: "FK_CustomValues_CustomFields_WorkspaceId_FieldId",
                        columns: x => new { x.WorkspaceId, x.FieldId },
                        principalTable: "CustomFields",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                });

            migrationBuilder.CreateTable(
                name: "ImportTraces",
                columns: table => new
                {
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    ImportId = table.Column<Guid>(type: "uuid", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Deed = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Row = table.Column<int>(type: "integer", nullable: false),
                    SubjectVersion = table.Column<int>(type: "integer", nullable: false),
                    Before = table.Column<string>(type: "text", nullable: true),
                    WasKept = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportTraces", x => new { x.WorkspaceId, x.ImportId, x.SubjectId });
                    table.ForeignKey(
                        name: "FK_ImportTraces_Imports_WorkspaceId_ImportId",
                        columns: x => new { x.WorkspaceId, x.ImportId },
                        principalTable: "Imports",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                });

            migrationBuilder.CreateTable(
                name: "RejectedRows",
                columns: table => new
                {
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    ImportId = table.Column<Guid>(type: "uuid", nullable: false),
                    Row = table.Column<int>(type: "integer", nullable: false),
                    Line = table.Column<int>(type: "integer", nullable: false),
                    Code = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    DetailsJson = table.Column<string>(type: "text", nullable: false),
                    CellsJson = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RejectedRows", x => new { x.WorkspaceId, x.ImportId, x.Row });
                    table.ForeignKey(
                        name: "FK_RejectedRows_Imports_WorkspaceId_ImportId",
                        columns: x => new { x.WorkspaceId, x.ImportId },
                        principalTable: "Imports",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                });

            migrationBuilder.CreateTable(
                name: "MergeTraces",
                columns: table => new
                {
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    MergeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Touched = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MergeTraces", x => new { x.WorkspaceId, x.MergeId, x.Touched });
                    table.ForeignKey(
                        name: "FK_MergeTraces_Merges_WorkspaceId_MergeId",
                        columns: x => new { x.WorkspaceId, x.MergeId },
                        principalTable: "Merges",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                });

            migrationBuilder.CreateTable(
                name: "PlanLaunches",
                columns: table => new
                {
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PlaybookId = table.Column<Guid>(type: "uuid", nullable: false),
                    Late = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    State = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Total = table.Column<int>(type: "integer", nullable: false),
                    Started = table.Column<int>(type: "integer", nullable: false),
                    LeftAlone = table.Column<int>(type: "integer", nullable: false),
                    Touches = table.Column<int>(type: "integer", nullable: false),
                    After = table.Column<Guid>(type: "uuid", nullable: false),
                    CancelAsked = table.Column<bool>(type: "boolean", nullable: false),
                    Problem = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    ByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    BegunAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanLaunches", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_PlanLaunches_Playbooks_WorkspaceId_PlaybookId",
                        columns: x => new { x.WorkspaceId, x.PlaybookId },
                        principalTable: "Playbooks",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                });

            migrationBuilder.CreateTable(
                name: "PlaybookEditions",
                columns: table => new
                {
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    PlaybookId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    ByName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlaybookEditions", x => new { x.WorkspaceId, x.PlaybookId, x.Number });
                    table.ForeignKey(
                        name: "FK_PlaybookEditions_Playbooks_WorkspaceId_PlaybookId",
                        columns: x => new { x.WorkspaceId, x.PlaybookId },
                        principalTable: "Playbooks",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                });

            migrationBuilder.CreateTable(
                name: "PlaybookStage",
                columns: table => new
                {
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    PlaybookId = table.Column<Guid>(type: "uuid", nullable: false),
                    Stage = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    NameEn = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    NameRu = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    ParallelEn = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    ParallelRu = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    MaybeDays = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlaybookStage", x => new { x.WorkspaceId, x.PlaybookId, x.Stage });
                    table.ForeignKey(
                        name: "FK_PlaybookStage_Playbooks_WorkspaceId_PlaybookId",
                        columns: x => new { x.WorkspaceId, x.PlaybookId },
                        principalTable: "Playbooks",
                        principalColumns: new[] { "WorkspaceId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReadMailboxes",
                columns: table => new
                {
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Host = table.Column<string>(type: "character varying(253)", maxLength: 253, nullable: false),
                    Port = table.Column<int>(type: "integer", nullable: false),
                    Security = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    UserName = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    SealedPassword = table.Column<string>(type: "text", nullable: false),
                    Folder = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    TrustedCertificate = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    SenderId = table.Column<Guid>(type: "uuid", nullable: true),
                    Return = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    ReturnTo = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Validity = table.Column<long>(type: "bigint", nullable: true),
                    LastUid = table.Column<long>(type: "bigint", nullable: false),
                    ReadAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Trouble = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    TroubleDetail = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Understood = table.Column<int>(type: "integer", nullable: false),
                    Machines = table.Column<int>(type: "integer", nullable: false),
                    Unclear = table.Column<int>(type: "integer", nullable: false),
                    DueAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Claim = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReadMailboxes", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_ReadMailboxes_Senders_WorkspaceId_SenderId",
                        columns: x => new { x.WorkspaceId, x.SenderId },
                        principalTable: "Senders",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                });

            migrationBuilder.CreateTable(
                name: "Taggings",
                columns: table => new
                {
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    TagId = table.Column<Guid>(type: "uuid", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Taggings", x => new { x.WorkspaceId, x.TagId, x.SubjectId });
                    table.ForeignKey(
                        name: "FK_Taggings_Tags_WorkspaceId_TagId",
                        columns: x => new { x.WorkspaceId, x.TagId },
                        principalTable: "Tags",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                });

            migrationBuilder.CreateTable(
                name: "Seats",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    InWorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Seats", x => new { x.AccountId, x.InWorkspaceId });
                    table.ForeignKey(
                        name: "FK_Seats_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Seats_Workspaces_InWorkspaceId",
                        column: x => x.InWorkspaceId,
                        principalTable: "Workspaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Members",
                columns: table => new
                {
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: true),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Roles = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Sight = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    TeamId = table.Column<Guid>(type: "uuid", nullable: true),
                    IsActive = table.Column<bool>(type: "boolean", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Members", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_Members_WorkTeams_WorkspaceId_TeamId",
                        columns: x => new { x.WorkspaceId, x.TeamId },
                        principalTable: "WorkTeams",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                });

            migrationBuilder.CreateTable(
                name: "UnclearLetters",
                columns: table => new
                {
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MailboxId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    From = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    Subject = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Trace = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnclearLetters", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_UnclearLetters_ReadMailboxes_WorkspaceId_MailboxId",
                        columns: x => new { x.WorkspaceId, x.MailboxId },
                        principalTable: "ReadMailboxes",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                });

            migrationBuilder.CreateTable(
                name: "ApiTokens",
                columns: table => new
                {
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Scope = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LastUsedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    RevokedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApiTokens", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_ApiTokens_Members_WorkspaceId_MemberId",
                        columns: x => new { x.WorkspaceId, x.MemberId },
                        principalTable: "Members",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                });

            migrationBuilder.CreateTable(
                name: "Companies",
                columns: table => new
                {
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    NameKey = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Sector = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Employees = table.Column<int>(type: "integer", nullable: true),
                    Country = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    ParentId = table.Column<Guid>(type: "uuid", nullable: true),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: true),
                    About = table.Column<string>(type: "text", nullable: true),
                    ExternalId = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    MergedIntoId = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Companies", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_Companies_Companies_WorkspaceId_MergedIntoId",
                        columns: x => new { x.WorkspaceId, x.MergedIntoId },
                        principalTable: "Companies",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                    table.ForeignKey(
                        name: "FK_Companies_Companies_WorkspaceId_ParentId",
                        columns: x => new { x.WorkspaceId, x.ParentId },
                        principalTable: "Companies",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                    table.ForeignKey(
                        name: "FK_Companies_Members_WorkspaceId_OwnerId",
                        columns: x => new { x.WorkspaceId, x.OwnerId },
                        principalTable: "Members",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                });

            migrationBuilder.CreateTable(
                name: "Gatherings",
                columns: table => new
                {
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    NameKey = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    About = table.Column<string>(type: "text", nullable: true),
                    Language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    StartsAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Minutes = table.Column<int>(type: "integer", nullable: false),
                    Place = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Places = table.Column<int>(type: "integer", nullable: true),
                    Taken = table.Column<int>(type: "integer", nullable: false),
                    Consent = table.Column<string>(type: "text", nullable: false),
                    ConsentVersion = table.Column<int>(type: "integer", nullable: false),
                    IsPublic = table.Column<bool>(type: "boolean", nullable: false),
                    CancelledAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    MadeAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Gatherings", x => new { x.WorkspaceId, x.Id });
                    table.CheckConstraint("CK_Gatherings_Taken", "\"Taken\" >= 0 AND (\"Places\" IS NULL OR \"Taken\" <= \"Places\")");
                    table.ForeignKey(
                        name: "FK_Gatherings_Members_WorkspaceId_OwnerId",
                        columns: x => new { x.WorkspaceId, x.OwnerId },
                        principalTable: "Members",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                });

            migrationBuilder.CreateTable(
                name: "IntakeForms",
                columns: table => new
                {
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    Language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    Intro = table.Column<string>(type: "text", nullable: true),
                    AsksCompany = table.Column<bool>(type: "boolean", nullable: false),
                    AsksPhone = table.Column<bool>(type: "boolean", nullable: false),
                    QuestionText = table.Column<string>(type: "text", nullable: false),
                    Consent = table.Column<string>(type: "text", nullable: false),
                    ConsentVersion = table.Column<int>(type: "integer", nullable: false),
                    PlaybookId = table.Column<Guid>(type: "uuid", nullable: true),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IntakeForms", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_IntakeForms_Members_WorkspaceId_OwnerId",
                        columns: x => new { x.WorkspaceId, x.OwnerId },
                        principalTable: "Members",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                    table.ForeignKey(
                        name: "FK_IntakeForms_Playbooks_WorkspaceId_PlaybookId",
                        columns: x => new { x.WorkspaceId, x.PlaybookId },
                        principalTable: "Playbooks",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                });

            migrationBuilder.CreateTable(
                name: "People",
                columns: table => new
                {
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    NameKey = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    Language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    About = table.Column<string>(type: "text", nullable: true),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: true),
                    ExternalId = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    MergedIntoId = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_People", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_People_Members_WorkspaceId_OwnerId",
                        columns: x => new { x.WorkspaceId, x.OwnerId },
                        principalTable: "Members",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                    table.ForeignKey(
                        name: "FK_People_People_WorkspaceId_MergedIntoId",
                        columns: x => new { x.WorkspaceId, x.MergedIntoId },
                        principalTable: "People",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                });

            migrationBuilder.CreateTable(
                name: "SavedViews",
                columns: table => new
                {
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Query = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    IsShared = table.Column<bool>(type: "boolean", nullable: false),
                    IsFirst = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedViews", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_SavedViews_Members_WorkspaceId_OwnerId",
                        columns: x => new { x.WorkspaceId, x.OwnerId },
                        principalTable: "Members",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                });

            migrationBuilder.CreateTable(
                name: "ContactPoints",
                columns: table => new
                {
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Value = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    Key = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    Label = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContactPoints", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_ContactPoints_People_WorkspaceId_PersonId",
                        columns: x => new { x.WorkspaceId, x.PersonId },
                        principalTable: "People",
                        principalColumns: new[] { "WorkspaceId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Journeys",
                columns: table => new
                {
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Answer = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    AnsweredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    MaybeKind = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    MaybeSince = table.Column<DateOnly>(type: "date", nullable: true),
                    DecisionDueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DecisionAskedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CompanyId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    PlaybookId = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Need = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    StatedNeed = table.Column<string>(type: "text", nullable: true),
                    Delight = table.Column<string>(type: "text", nullable: true),
                    Origin = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Value = table.Column<long>(type: "bigint", nullable: false),
                    Currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    ExternalId = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    ImportId = table.Column<Guid>(type: "uuid", nullable: true),
                    Stage = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    StageSince = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Standing = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    StartedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UpdatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Ending = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    OurReason = table.Column<string>(type: "text", nullable: true),
                    CustomerReason = table.Column<string>(type: "text", nullable: true),
                    Lesson = table.Column<string>(type: "text", nullable: true),
                    ValueGiven = table.Column<string>(type: "text", nullable: true),
                    ComeBackOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ResultObtainedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ResultWords = table.Column<string>(type: "text", nullable: true),
                    ReadyToRecommendOn = table.Column<DateOnly>(type: "date", nullable: true),
                    RecommendWords = table.Column<string>(type: "text", nullable: true),
                    FinishedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    PurchasedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    NextWhat = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    NextOn = table.Column<DateOnly>(type: "date", nullable: true),
                    NextSide = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    NextWho = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    NextKind = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    AttentionOn = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Journeys", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_Journeys_Companies_WorkspaceId_CompanyId",
                        columns: x => new { x.WorkspaceId, x.CompanyId },
                        principalTable: "Companies",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                    table.ForeignKey(
                        name: "FK_Journeys_Members_WorkspaceId_OwnerId",
                        columns: x => new { x.WorkspaceId, x.OwnerId },
                        principalTable: "Members",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                    table.ForeignKey(
                        name: "FK_Journeys_People_WorkspaceId_PersonId",
                        columns: x => new { x.WorkspaceId, x.PersonId },
                        principalTable: "People",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                    table.ForeignKey(
                        name: "FK_Journeys_Playbooks_WorkspaceId_PlaybookId",
                        columns: x => new { x.WorkspaceId, x.PlaybookId },
                        principalTable: "Playbooks",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                });

            migrationBuilder.CreateTable(
                name: "Positions",
                columns: table => new
                {
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    CompanyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Title = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Positions", x => new { x.WorkspaceId, x.PersonId, x.CompanyId });
                    table.ForeignKey(
                        name: "FK_Positions_Companies_WorkspaceId_CompanyId",
                        columns: x => new { x.WorkspaceId, x.CompanyId },
                        principalTable: "Companies",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                    table.ForeignKey(
                        name: "FK_Positions_People_WorkspaceId_PersonId",
                        columns: x => new { x.WorkspaceId, x.PersonId },
                        principalTable: "People",
                        principalColumns: new[] { "WorkspaceId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Coupons",
                columns: table => new
                {
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    JourneyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Kind = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Amount = table.Column<int>(type: "integer", nullable: false),
                    Currency = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    ButWhatWasBought = table.Column<bool>(type: "boolean", nullable: false),
                    GivenOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidUntil = table.Column<DateOnly>(type: "date", nullable: false),
                    Limit = table.Column<int>(type: "integer", nullable: false),
                    Used = table.Column<int>(type: "integer", nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Coupons", x => new { x.WorkspaceId, x.Id });
                    table.CheckConstraint("CK_Coupons_Used", "\"Used\" >= 0 AND \"Used\" <= \"Limit\"");
                    table.ForeignKey(
                        name: "FK_Coupons_Journeys_WorkspaceId_JourneyId",
                        columns: x => new { x.WorkspaceId, x.JourneyId },
                        principalTable: "Journeys",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                });

            migrationBuilder.CreateTable(
                name: "Entitlements",
                columns: table => new
                {
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    JourneyId = table.Column<Guid>(type: "uuid", nullable: false),
                    WhatEn = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    WhatRu = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Days = table.Column<int>(type: "integer", nullable: true),
                    GivenOn = table.Column<DateOnly>(type: "date", nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EndsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Used = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Entitlements", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_Entitlements_Journeys_WorkspaceId_JourneyId",
                        columns: x => new { x.WorkspaceId, x.JourneyId },
                        principalTable: "Journeys",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                });

            migrationBuilder.CreateTable(
                name: "Evidence",
                columns: table => new
                {
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    JourneyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Stage = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Note = table.Column<string>(type: "text", nullable: true),
                    ById = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Evidence", x => new { x.WorkspaceId, x.JourneyId, x.Stage, x.Code });
                    table.ForeignKey(
                        name: "FK_Evidence_Journeys_WorkspaceId_JourneyId",
                        columns: x => new { x.WorkspaceId, x.JourneyId },
                        principalTable: "Journeys",
                        principalColumns: new[] { "WorkspaceId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "IntakeEntries",
                columns: table => new
                {
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FormId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    JourneyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Said = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IntakeEntries", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_IntakeEntries_IntakeForms_WorkspaceId_FormId",
                        columns: x => new { x.WorkspaceId, x.FormId },
                        principalTable: "IntakeForms",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                    table.ForeignKey(
                        name: "FK_IntakeEntries_Journeys_WorkspaceId_JourneyId",
                        columns: x => new { x.WorkspaceId, x.JourneyId },
                        principalTable: "Journeys",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                    table.ForeignKey(
                        name: "FK_IntakeEntries_People_WorkspaceId_PersonId",
                        columns: x => new { x.WorkspaceId, x.PersonId },
                        principalTable: "People",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                });

            migrationBuilder.CreateTable(
                name: "JourneyPlans",
                columns: table => new
                {
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    JourneyId = table.Column<Guid>(type: "uuid", nullable: false),
                    PlaybookId = table.Column<Guid>(type: "uuid", nullable: false),
                    Edition = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    ActivatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LateJoin = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    Zone = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Country = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    PurchasedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ServiceStartsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DeliveredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ProposalValidUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    RenewsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EnteredText = table.Column<string>(type: "text", nullable: false),
                    Think = table.Column<string>(type: "text", nullable: true),
                    Say = table.Column<string>(type: "text", nullable: true),
                    Feel = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JourneyPlans", x => new { x.WorkspaceId, x.JourneyId });
                    table.ForeignKey(
                        name: "FK_JourneyPlans_Journeys_WorkspaceId_JourneyId",
                        columns: x => new { x.WorkspaceId, x.JourneyId },
                        principalTable: "Journeys",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                    table.ForeignKey(
                        name: "FK_JourneyPlans_People_WorkspaceId_PersonId",
                        columns: x => new { x.WorkspaceId, x.PersonId },
                        principalTable: "People",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                    table.ForeignKey(
                        name: "FK_JourneyPlans_PlaybookEditions_WorkspaceId_PlaybookId_Edition",
                        columns: x => new { x.WorkspaceId, x.PlaybookId, x.Edition },
                        principalTable: "PlaybookEditions",
                        principalColumns: new[] { "WorkspaceId", "PlaybookId", "Number" });
                });

            migrationBuilder.CreateTable(
                name: "Milestones",
                columns: table => new
                {
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: false),
                    ByName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    JourneyId = table.Column<Guid>(type: "uuid", nullable: true),
                    CompanyId = table.Column<Guid>(type: "uuid", nullable: true),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    From = table.Column<string>(type: "text", nullable: true),
                    To = table.Column<string>(type: "text", nullable: true),
                    Note = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Milestones", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_Milestones_Companies_WorkspaceId_CompanyId",
                        columns: x => new { x.WorkspaceId, x.CompanyId },
                        principalTable: "Companies",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                    table.ForeignKey(
                        name: "FK_Milestones_Journeys_WorkspaceId_JourneyId",
                        columns: x => new { x.WorkspaceId, x.JourneyId },
                        principalTable: "Journeys",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                    table.ForeignKey(
                        name: "FK_Milestones_People_WorkspaceId_PersonId",
                        columns: x => new { x.WorkspaceId, x.PersonId },
                        principalTable: "People",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                });

            migrationBuilder.CreateTable(
                name: "Signs",
                columns: table => new
                {
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    JourneyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Fact = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Step = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Signs", x => new { x.WorkspaceId, x.JourneyId, x.Fact, x.Step });
                    table.ForeignKey(
                        name: "FK_Signs_Journeys_WorkspaceId_JourneyId",
                        columns: x => new { x.WorkspaceId, x.JourneyId },
                        principalTable: "Journeys",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                });

            migrationBuilder.CreateTable(
                name: "StageOwners",
                columns: table => new
                {
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    JourneyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Stage = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StageOwners", x => new { x.WorkspaceId, x.JourneyId, x.Stage });
                    table.ForeignKey(
                        name: "FK_StageOwners_Journeys_WorkspaceId_JourneyId",
                        columns: x => new { x.WorkspaceId, x.JourneyId },
                        principalTable: "Journeys",
                        principalColumns: new[] { "WorkspaceId", "Id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_StageOwners_Members_WorkspaceId_MemberId",
                        columns: x => new { x.WorkspaceId, x.MemberId },
                        principalTable: "Members",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                });

            migrationBuilder.CreateTable(
                name: "Redemptions",
                columns: table => new
                {
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CouponId = table.Column<Guid>(type: "uuid", nullable: false),
                    ForWhat = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ByName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    TakenBackAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Redemptions", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_Redemptions_Coupons_WorkspaceId_CouponId",
                        columns: x => new { x.WorkspaceId, x.CouponId },
                        principalTable: "Coupons",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                });

            migrationBuilder.CreateTable(
                name: "Touchpoints",
                columns: table => new
                {
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    JourneyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Step = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Occurrence = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Purpose = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Role = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    ByHand = table.Column<bool>(type: "boolean", nullable: false),
                    State = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    DueAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    PlannedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    LateAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ChosenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Shifts = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Reason = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    Detail = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    Fence = table.Column<int>(type: "integer", nullable: false),
                    LeaseUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ClaimedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    AddressKey = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    SentAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    WasRepeated = table.Column<bool>(type: "boolean", nullable: false),
                    OwnSubject = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    OwnBody = table.Column<string>(type: "text", nullable: true),
                    OwnTitle = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    OwnStep = table.Column<string>(type: "text", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Touchpoints", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_Touchpoints_JourneyPlans_WorkspaceId_JourneyId",
                        columns: x => new { x.WorkspaceId, x.JourneyId },
                        principalTable: "JourneyPlans",
                        principalColumns: new[] { "WorkspaceId", "JourneyId" });
                });

            migrationBuilder.CreateTable(
                name: "Attendees",
                columns: table => new
                {
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    GatheringId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    Email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    EmailKey = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Company = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Language = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    State = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AttendedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    JourneyId = table.Column<Guid>(type: "uuid", nullable: true),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    TouchId = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Attendees", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_Attendees_Gatherings_WorkspaceId_GatheringId",
                        columns: x => new { x.WorkspaceId, x.GatheringId },
                        principalTable: "Gatherings",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                    table.ForeignKey(
                        name: "FK_Attendees_Journeys_WorkspaceId_JourneyId",
                        columns: x => new { x.WorkspaceId, x.JourneyId },
                        principalTable: "Journeys",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                    table.ForeignKey(
                        name: "FK_Attendees_People_WorkspaceId_PersonId",
                        columns: x => new { x.WorkspaceId, x.PersonId },
                        principalTable: "People",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                    table.ForeignKey(
                        name: "FK_Attendees_Touchpoints_WorkspaceId_TouchId",
                        columns: x => new { x.WorkspaceId, x.TouchId },
                        principalTable: "Touchpoints",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                });

            migrationBuilder.CreateTable(
                name: "CustomerAnswers",
                columns: table => new
                {
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    TouchId = table.Column<Guid>(type: "uuid", nullable: false),
                    JourneyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Step = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Yes = table.Column<bool>(type: "boolean", nullable: true),
                    Score = table.Column<int>(type: "integer", nullable: true),
                    Words = table.Column<string>(type: "text", nullable: true),
                    FirstAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CustomerAnswers", x => new { x.WorkspaceId, x.TouchId });
                    table.CheckConstraint("CK_CustomerAnswers_Score", "\"Score\" IS NULL OR \"Score\" BETWEEN 0 AND 10");
                    table.ForeignKey(
                        name: "FK_CustomerAnswers_Journeys_WorkspaceId_JourneyId",
                        columns: x => new { x.WorkspaceId, x.JourneyId },
                        principalTable: "Journeys",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                    table.ForeignKey(
                        name: "FK_CustomerAnswers_Touchpoints_WorkspaceId_TouchId",
                        columns: x => new { x.WorkspaceId, x.TouchId },
                        principalTable: "Touchpoints",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                });

            migrationBuilder.CreateTable(
                name: "SessionTimes",
                columns: table => new
                {
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    StartsAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Minutes = table.Column<int>(type: "integer", nullable: false),
                    Place = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    TouchId = table.Column<Guid>(type: "uuid", nullable: true),
                    JourneyId = table.Column<Guid>(type: "uuid", nullable: true),
                    BookedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SessionTimes", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_SessionTimes_Journeys_WorkspaceId_JourneyId",
                        columns: x => new { x.WorkspaceId, x.JourneyId },
                        principalTable: "Journeys",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                    table.ForeignKey(
                        name: "FK_SessionTimes_Members_WorkspaceId_OwnerId",
                        columns: x => new { x.WorkspaceId, x.OwnerId },
                        principalTable: "Members",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                    table.ForeignKey(
                        name: "FK_SessionTimes_Touchpoints_WorkspaceId_TouchId",
                        columns: x => new { x.WorkspaceId, x.TouchId },
                        principalTable: "Touchpoints",
                        principalColumns: new[] { "WorkspaceId", "Id" });
                });

            migrationBuilder.CreateIndex(
                name: "IX_ApiReplays_WorkspaceId_At",
                table: "ApiReplays",
                columns: new[] { "WorkspaceId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_ApiTokens_WorkspaceId_Hash",
                table: "ApiTokens",
                columns: new[] { "WorkspaceId", "Hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ApiTokens_WorkspaceId_MemberId",
                table: "ApiTokens",
                columns: new[] { "WorkspaceId", "MemberId" });

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserClaims_UserId",
                table: "AspNetUserClaims",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserLogins_UserId",
                table: "AspNetUserLogins",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserPasskeys_UserId",
                table: "AspNetUserPasskeys",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "AspNetUsers",
                column: "NormalizedEmail");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "AspNetUsers",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Attendees_WorkspaceId_GatheringId_EmailKey",
                table: "Attendees",
                columns: new[] { "WorkspaceId", "GatheringId", "EmailKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Attendees_WorkspaceId_GatheringId_State_Since",
                table: "Attendees",
                columns: new[] { "WorkspaceId", "GatheringId", "State", "Since" });

            migrationBuilder.CreateIndex(
                name: "IX_Attendees_WorkspaceId_JourneyId",
                table: "Attendees",
                columns: new[] { "WorkspaceId", "JourneyId" });

            migrationBuilder.CreateIndex(
                name: "IX_Attendees_WorkspaceId_PersonId",
                table: "Attendees",
                columns: new[] { "WorkspaceId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_Attendees_WorkspaceId_TouchId",
                table: "Attendees",
                columns: new[] { "WorkspaceId", "TouchId" });

            migrationBuilder.CreateIndex(
                name: "IX_Companies_WorkspaceId_ExternalId",
                table: "Companies",
                columns: new[] { "WorkspaceId", "ExternalId" });

            migrationBuilder.CreateIndex(
                name: "IX_Companies_WorkspaceId_MergedIntoId",
                table: "Companies",
                columns: new[] { "WorkspaceId", "MergedIntoId" });

            migrationBuilder.CreateIndex(
                name: "IX_Companies_WorkspaceId_Name_Id",
                table: "Companies",
                columns: new[] { "WorkspaceId", "Name", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Companies_WorkspaceId_NameKey_Id",
                table: "Companies",
                columns: new[] { "WorkspaceId", "NameKey", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Companies_WorkspaceId_OwnerId",
                table: "Companies",
                columns: new[] { "WorkspaceId", "OwnerId" });

            migrationBuilder.CreateIndex(
                name: "IX_Companies_WorkspaceId_ParentId",
                table: "Companies",
                columns: new[] { "WorkspaceId", "ParentId" });

            migrationBuilder.CreateIndex(
                name: "IX_Companies_WorkspaceId_Sector_NameKey_Id",
                table: "Companies",
                columns: new[] { "WorkspaceId", "Sector", "NameKey", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ConsentEntries_WorkspaceId_AddressKey_At",
                table: "ConsentEntries",
                columns: new[] { "WorkspaceId", "AddressKey", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_ConsentEntries_WorkspaceId_PersonId_At",
                table: "ConsentEntries",
                columns: new[] { "WorkspaceId", "PersonId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_ContactPoints_WorkspaceId_Key",
                table: "ContactPoints",
                columns: new[] { "WorkspaceId", "Key" });

            migrationBuilder.CreateIndex(
                name: "IX_ContactPoints_WorkspaceId_PersonId",
                table: "ContactPoints",
                columns: new[] { "WorkspaceId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_Coupons_WorkspaceId_Code",
                table: "Coupons",
                columns: new[] { "WorkspaceId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Coupons_WorkspaceId_JourneyId",
                table: "Coupons",
                columns: new[] { "WorkspaceId", "JourneyId" });

            migrationBuilder.CreateIndex(
                name: "IX_CustomerAnswers_WorkspaceId_JourneyId",
                table: "CustomerAnswers",
                columns: new[] { "WorkspaceId", "JourneyId" });

            migrationBuilder.CreateIndex(
                name: "IX_CustomValues_WorkspaceId_FieldId",
                table: "CustomValues",
                columns: new[] { "WorkspaceId", "FieldId" });

            migrationBuilder.CreateIndex(
                name: "IX_Entitlements_WorkspaceId_JourneyId",
                table: "Entitlements",
                columns: new[] { "WorkspaceId", "JourneyId" });

            migrationBuilder.CreateIndex(
                name: "IX_Gatherings_WorkspaceId_NameKey",
                table: "Gatherings",
                columns: new[] { "WorkspaceId", "NameKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Gatherings_WorkspaceId_OwnerId",
                table: "Gatherings",
                columns: new[] { "WorkspaceId", "OwnerId" });

            migrationBuilder.CreateIndex(
                name: "IX_Gatherings_WorkspaceId_StartsAt",
                table: "Gatherings",
                columns: new[] { "WorkspaceId", "StartsAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Imports_WorkspaceId_ById_Id",
                table: "Imports",
                columns: new[] { "WorkspaceId", "ById", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_IntakeEntries_WorkspaceId_FormId",
                table: "IntakeEntries",
                columns: new[] { "WorkspaceId", "FormId" });

            migrationBuilder.CreateIndex(
                name: "IX_IntakeEntries_WorkspaceId_JourneyId",
                table: "IntakeEntries",
                columns: new[] { "WorkspaceId", "JourneyId" });

            migrationBuilder.CreateIndex(
                name: "IX_IntakeEntries_WorkspaceId_PersonId",
                table: "IntakeEntries",
                columns: new[] { "WorkspaceId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_IntakeForms_WorkspaceId_OwnerId",
                table: "IntakeForms",
                columns: new[] { "WorkspaceId", "OwnerId" });

            migrationBuilder.CreateIndex(
                name: "IX_IntakeForms_WorkspaceId_PlaybookId",
                table: "IntakeForms",
                columns: new[] { "WorkspaceId", "PlaybookId" });

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_WorkspaceId_Hash",
                table: "Invitations",
                columns: new[] { "WorkspaceId", "Hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_JourneyPlans_WorkspaceId_PersonId",
                table: "JourneyPlans",
                columns: new[] { "WorkspaceId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_JourneyPlans_WorkspaceId_PlaybookId_Edition_State",
                table: "JourneyPlans",
                columns: new[] { "WorkspaceId", "PlaybookId", "Edition", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Journeys_Referred",
                table: "Journeys",
                columns: new[] { "WorkspaceId", "Standing", "AttentionOn", "Id" },
                filter: "\"Origin\" = 'Referral'");

            migrationBuilder.CreateIndex(
                name: "IX_Journeys_Referred_Owner",
                table: "Journeys",
                columns: new[] { "WorkspaceId", "OwnerId", "Standing", "AttentionOn", "Id" },
                filter: "\"Origin\" = 'Referral'");

            migrationBuilder.CreateIndex(
                name: "IX_Journeys_Referred_Owner_Stage",
                table: "Journeys",
                columns: new[] { "WorkspaceId", "OwnerId", "Standing", "Stage", "AttentionOn", "Id" },
                filter: "\"Origin\" = 'Referral'");

            migrationBuilder.CreateIndex(
                name: "IX_Journeys_Referred_Stage",
                table: "Journeys",
                columns: new[] { "WorkspaceId", "Standing", "Stage", "AttentionOn", "Id" },
                filter: "\"Origin\" = 'Referral'");

            migrationBuilder.CreateIndex(
                name: "IX_Journeys_WorkspaceId_CompanyId_OwnerId",
                table: "Journeys",
                columns: new[] { "WorkspaceId", "CompanyId", "OwnerId" });

            migrationBuilder.CreateIndex(
                name: "IX_Journeys_WorkspaceId_ExternalId",
                table: "Journeys",
                columns: new[] { "WorkspaceId", "ExternalId" },
                filter: "\"ExternalId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Journeys_WorkspaceId_ImportId",
                table: "Journeys",
                columns: new[] { "WorkspaceId", "ImportId" },
                filter: "\"ImportId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Journeys_WorkspaceId_Need_Id",
                table: "Journeys",
                columns: new[] { "WorkspaceId", "Need", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Journeys_WorkspaceId_OwnerId_DecisionAskedOn",
                table: "Journeys",
                columns: new[] { "WorkspaceId", "OwnerId", "DecisionAskedOn" },
                filter: "\"DecisionAskedOn\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Journeys_WorkspaceId_OwnerId_DecisionDueOn",
                table: "Journeys",
                columns: new[] { "WorkspaceId", "OwnerId", "DecisionDueOn" },
                filter: "\"DecisionDueOn\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Journeys_WorkspaceId_OwnerId_Standing_AttentionOn_Id",
                table: "Journeys",
                columns: new[] { "WorkspaceId", "OwnerId", "Standing", "AttentionOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Journeys_WorkspaceId_OwnerId_Standing_Stage_AttentionOn_Id",
                table: "Journeys",
                columns: new[] { "WorkspaceId", "OwnerId", "Standing", "Stage", "AttentionOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Journeys_WorkspaceId_PersonId",
                table: "Journeys",
                columns: new[] { "WorkspaceId", "PersonId" },
                filter: "\"PersonId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Journeys_WorkspaceId_PlaybookId",
                table: "Journeys",
                columns: new[] { "WorkspaceId", "PlaybookId" });

            migrationBuilder.CreateIndex(
                name: "IX_Journeys_WorkspaceId_Standing_AttentionOn_Id",
                table: "Journeys",
                columns: new[] { "WorkspaceId", "Standing", "AttentionOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Journeys_WorkspaceId_Standing_Stage_AttentionOn_Id",
                table: "Journeys",
                columns: new[] { "WorkspaceId", "Standing", "Stage", "AttentionOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Journeys_WorkspaceId_StartedOn_Id",
                table: "Journeys",
                columns: new[] { "WorkspaceId", "StartedOn", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Journeys_WorkspaceId_UpdatedAt_Id",
                table: "Journeys",
                columns: new[] { "WorkspaceId", "UpdatedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Journeys_WorkspaceId_Value_Id",
                table: "Journeys",
                columns: new[] { "WorkspaceId", "Value", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_KnownSpellings_WorkspaceId_List_Text",
                table: "KnownSpellings",
                columns: new[] { "WorkspaceId", "List", "Text" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LongWorks_DueAt",
                table: "LongWorks",
                column: "DueAt");

            migrationBuilder.CreateIndex(
                name: "IX_LongWorks_SubjectId",
                table: "LongWorks",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_Materials_WorkspaceId_NameKey",
                table: "Materials",
                columns: new[] { "WorkspaceId", "NameKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Members_WorkspaceId_AccountId",
                table: "Members",
                columns: new[] { "WorkspaceId", "AccountId" });

            migrationBuilder.CreateIndex(
                name: "IX_Members_WorkspaceId_Name",
                table: "Members",
                columns: new[] { "WorkspaceId", "Name" });

            migrationBuilder.CreateIndex(
                name: "IX_Members_WorkspaceId_TeamId",
                table: "Members",
                columns: new[] { "WorkspaceId", "TeamId" });

            migrationBuilder.CreateIndex(
                name: "IX_Merges_WorkspaceId_KeptId_At",
                table: "Merges",
                columns: new[] { "WorkspaceId", "KeptId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_MergeTraces_WorkspaceId_Touched",
                table: "MergeTraces",
                columns: new[] { "WorkspaceId", "Touched" });

            migrationBuilder.CreateIndex(
                name: "IX_Milestones_WorkspaceId_CompanyId_At",
                table: "Milestones",
                columns: new[] { "WorkspaceId", "CompanyId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Milestones_WorkspaceId_JourneyId_At",
                table: "Milestones",
                columns: new[] { "WorkspaceId", "JourneyId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Milestones_WorkspaceId_PersonId_At",
                table: "Milestones",
                columns: new[] { "WorkspaceId", "PersonId", "At" },
                filter: "\"PersonId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_People_WorkspaceId_MergedIntoId",
                table: "People",
                columns: new[] { "WorkspaceId", "MergedIntoId" });

            migrationBuilder.CreateIndex(
                name: "IX_People_WorkspaceId_Name_Id",
                table: "People",
                columns: new[] { "WorkspaceId", "Name", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_People_WorkspaceId_NameKey_Id",
                table: "People",
                columns: new[] { "WorkspaceId", "NameKey", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_People_WorkspaceId_OwnerId",
                table: "People",
                columns: new[] { "WorkspaceId", "OwnerId" });

            migrationBuilder.CreateIndex(
                name: "IX_PlanLaunches_WorkspaceId_PlaybookId",
                table: "PlanLaunches",
                columns: new[] { "WorkspaceId", "PlaybookId" });

            migrationBuilder.CreateIndex(
                name: "IX_Positions_WorkspaceId_CompanyId",
                table: "Positions",
                columns: new[] { "WorkspaceId", "CompanyId" });

            migrationBuilder.CreateIndex(
                name: "IX_ReadMailboxes_WorkspaceId_DueAt",
                table: "ReadMailboxes",
                columns: new[] { "WorkspaceId", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ReadMailboxes_WorkspaceId_SenderId",
                table: "ReadMailboxes",
                columns: new[] { "WorkspaceId", "SenderId" });

            migrationBuilder.CreateIndex(
                name: "IX_Redemptions_WorkspaceId_CouponId",
                table: "Redemptions",
                columns: new[] { "WorkspaceId", "CouponId" });

            migrationBuilder.CreateIndex(
                name: "IX_SavedMaps_WorkspaceId_Name",
                table: "SavedMaps",
                columns: new[] { "WorkspaceId", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SavedViews_WorkspaceId_OwnerId",
                table: "SavedViews",
                columns: new[] { "WorkspaceId", "OwnerId" });

            migrationBuilder.CreateIndex(
                name: "IX_SearchWords_WorkspaceId_SubjectId_Word",
                table: "SearchWords",
                columns: new[] { "WorkspaceId", "SubjectId", "Word" });

            migrationBuilder.CreateIndex(
                name: "IX_Seats_InWorkspaceId",
                table: "Seats",
                column: "InWorkspaceId");

            migrationBuilder.CreateIndex(
                name: "IX_SessionTimes_WorkspaceId_JourneyId",
                table: "SessionTimes",
                columns: new[] { "WorkspaceId", "JourneyId" });

            migrationBuilder.CreateIndex(
                name: "IX_SessionTimes_WorkspaceId_OwnerId_StartsAt",
                table: "SessionTimes",
                columns: new[] { "WorkspaceId", "OwnerId", "StartsAt" });

            migrationBuilder.CreateIndex(
                name: "IX_SessionTimes_WorkspaceId_TouchId",
                table: "SessionTimes",
                columns: new[] { "WorkspaceId", "TouchId" },
                unique: true,
                filter: "\"TouchId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Sightings_WorkspaceId_CompanyId_MemberId",
                table: "Sightings",
                columns: new[] { "WorkspaceId", "CompanyId", "MemberId" });

            migrationBuilder.CreateIndex(
                name: "IX_Sightings_WorkspaceId_MemberId_DecisionAskedOn",
                table: "Sightings",
                columns: new[] { "WorkspaceId", "MemberId", "DecisionAskedOn" },
                filter: "\"DecisionAskedOn\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Sightings_WorkspaceId_MemberId_DecisionDueOn",
                table: "Sightings",
                columns: new[] { "WorkspaceId", "MemberId", "DecisionDueOn" },
                filter: "\"DecisionDueOn\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Sightings_WorkspaceId_MemberId_Standing_AttentionOn_Journey~",
                table: "Sightings",
                columns: new[] { "WorkspaceId", "MemberId", "Standing", "AttentionOn", "JourneyId" });

            migrationBuilder.CreateIndex(
                name: "IX_Sightings_WorkspaceId_MemberId_Standing_Stage_AttentionOn_J~",
                table: "Sightings",
                columns: new[] { "WorkspaceId", "MemberId", "Standing", "Stage", "AttentionOn", "JourneyId" });

            migrationBuilder.CreateIndex(
                name: "IX_Sightings_WorkspaceId_PersonId_MemberId",
                table: "Sightings",
                columns: new[] { "WorkspaceId", "PersonId", "MemberId" },
                filter: "\"PersonId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_SignInSessions_AccountId",
                table: "SignInSessions",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_SignInSessions_ExpiresAt",
                table: "SignInSessions",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_SignInSessions_KeyHash",
                table: "SignInSessions",
                column: "KeyHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StageOwners_WorkspaceId_MemberId_JourneyId",
                table: "StageOwners",
                columns: new[] { "WorkspaceId", "MemberId", "JourneyId" });

            migrationBuilder.CreateIndex(
                name: "IX_Taggings_WorkspaceId_SubjectId",
                table: "Taggings",
                columns: new[] { "WorkspaceId", "SubjectId" });

            migrationBuilder.CreateIndex(
                name: "IX_Tags_WorkspaceId_Key",
                table: "Tags",
                columns: new[] { "WorkspaceId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Touchpoints_Due",
                table: "Touchpoints",
                columns: new[] { "WorkspaceId", "ByHand", "DueAt" },
                filter: "\"State\" IN ('Planned', 'Deferred')");

            migrationBuilder.CreateIndex(
                name: "IX_Touchpoints_Leases",
                table: "Touchpoints",
                columns: new[] { "WorkspaceId", "LeaseUntil" },
                filter: "\"State\" IN ('Claimed', 'Started')");

            migrationBuilder.CreateIndex(
                name: "IX_Touchpoints_WorkspaceId_JourneyId_Step_Occurrence",
                table: "Touchpoints",
                columns: new[] { "WorkspaceId", "JourneyId", "Step", "Occurrence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Touchpoints_WorkspaceId_State_DueAt",
                table: "Touchpoints",
                columns: new[] { "WorkspaceId", "State", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_UnclearLetters_WorkspaceId_MailboxId_Trace",
                table: "UnclearLetters",
                columns: new[] { "WorkspaceId", "MailboxId", "Trace" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Addressees");

            migrationBuilder.DropTable(
                name: "ApiReplays");

            migrationBuilder.DropTable(
                name: "ApiTokens");

            migrationBuilder.DropTable(
                name: "AspNetUserClaims");

            migrationBuilder.DropTable(
                name: "AspNetUserLogins");

            migrationBuilder.DropTable(
                name: "AspNetUserPasskeys");

            migrationBuilder.DropTable(
                name: "AspNetUserTokens");

            migrationBuilder.DropTable(
                name: "Attendees");

            migrationBuilder.DropTable(
                name: "ConsentEntries");

            migrationBuilder.DropTable(
                name: "ContactPoints");

            migrationBuilder.DropTable(
                name: "CustomerAnswers");

            migrationBuilder.DropTable(
                name: "CustomValues");

            migrationBuilder.DropTable(
                name: "DataProtectionKeys");

            migrationBuilder.DropTable(
                name: "EngineMarks");

            migrationBuilder.DropTable(
                name: "Entitlements");

            migrationBuilder.DropTable(
                name: "Evidence");

            migrationBuilder.DropTable(
                name: "ImportTraces");

            migrationBuilder.DropTable(
                name: "IntakeEntries");

            migrationBuilder.DropTable(
                name: "Invitations");

            migrationBuilder.DropTable(
                name: "KnownSpellings");

            migrationBuilder.DropTable(
                name: "LongWorks");

            migrationBuilder.DropTable(
                name: "Materials");

            migrationBuilder.DropTable(
                name: "MergeTraces");

            migrationBuilder.DropTable(
                name: "Milestones");

            migrationBuilder.DropTable(
                name: "OutreachSettings");

            migrationBuilder.DropTable(
                name: "PlanLaunches");

            migrationBuilder.DropTable(
                name: "PlaybookStage");

            migrationBuilder.DropTable(
                name: "Positions");

            migrationBuilder.DropTable(
                name: "PublicWords");

            migrationBuilder.DropTable(
                name: "Redemptions");

            migrationBuilder.DropTable(
                name: "RejectedRows");

            migrationBuilder.DropTable(
                name: "SavedMaps");

            migrationBuilder.DropTable(
                name: "SavedViews");

            migrationBuilder.DropTable(
                name: "SearchKeys");

            migrationBuilder.DropTable(
                name: "SearchWords");

            migrationBuilder.DropTable(
                name: "Seats");

            migrationBuilder.DropTable(
                name: "SendRates");

            migrationBuilder.DropTable(
                name: "SessionTimes");

            migrationBuilder.DropTable(
                name: "Sightings");

            migrationBuilder.DropTable(
                name: "SignInAttempts");

            migrationBuilder.DropTable(
                name: "SignInSessions");

            migrationBuilder.DropTable(
                name: "Signs");

            migrationBuilder.DropTable(
                name: "StageOwners");

            migrationBuilder.DropTable(
                name: "Taggings");

            migrationBuilder.DropTable(
                name: "Tallies");

            migrationBuilder.DropTable(
                name: "UnclearLetters");

            migrationBuilder.DropTable(
                name: "Gatherings");

            migrationBuilder.DropTable(
                name: "CustomFields");

            migrationBuilder.DropTable(
                name: "IntakeForms");

            migrationBuilder.DropTable(
                name: "Merges");

            migrationBuilder.DropTable(
                name: "Coupons");

            migrationBuilder.DropTable(
                name: "Imports");

            migrationBuilder.DropTable(
                name: "Workspaces");

            migrationBuilder.DropTable(
                name: "Touchpoints");

            migrationBuilder.DropTable(
                name: "AspNetUsers");

            migrationBuilder.DropTable(
                name: "Tags");

            migrationBuilder.DropTable(
                name: "ReadMailboxes");

            migrationBuilder.DropTable(
                name: "JourneyPlans");

            migrationBuilder.DropTable(
                name: "Senders");

            migrationBuilder.DropTable(
                name: "Journeys");

            migrationBuilder.DropTable(
                name: "PlaybookEditions");

            migrationBuilder.DropTable(
                name: "Companies");

            migrationBuilder.DropTable(
                name: "People");

            migrationBuilder.DropTable(
                name: "Playbooks");

            migrationBuilder.DropTable(
                name: "Members");

            migrationBuilder.DropTable(
                name: "WorkTeams");
        }
    }
}
