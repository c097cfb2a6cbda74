using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace JihadismeVoortgang.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class Review : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "key",
                table: "steps",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "kind",
                table: "steps",
                type: "character varying(20)",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "revision",
                table: "steps",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "confirmed_revision",
                table: "status_entries",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "deadline",
                table: "status_entries",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "review_reason",
                table: "status_entries",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "review_state",
                table: "status_entries",
                type: "character varying(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "NotStarted");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "submitted_at",
                table: "status_entries",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "submitted_by",
                table: "status_entries",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "submitted_revision",
                table: "status_entries",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "unchanged_at",
                table: "status_entries",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "unchanged_by",
                table: "status_entries",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "written_by",
                table: "status_entries",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "confirmed_revision",
                table: "reporting_rounds",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "deadline",
                table: "reporting_rounds",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "review_reason",
                table: "reporting_rounds",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "review_state",
                table: "reporting_rounds",
                type: "character varying(20)",
                maxLength: 20,
                nullable: false,
                defaultValue: "NotStarted");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "submitted_at",
                table: "reporting_rounds",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "submitted_by",
                table: "reporting_rounds",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "submitted_revision",
                table: "reporting_rounds",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "unchanged_at",
                table: "reporting_rounds",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "unchanged_by",
                table: "reporting_rounds",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "written_by",
                table: "reporting_rounds",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "closed_in_report",
                table: "measures",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "closing_reason",
                table: "measures",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "superseded_by",
                table: "measures",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_stand_in",
                table: "measure_assignments",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateOnly>(
                name: "until",
                table: "measure_assignments",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "drafts",
                columns: table => new
                {
                    user_id = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    started_from = table.Column<int>(type: "integer", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    tab = table.Column<Guid>(type: "uuid", nullable: false),
                    fields = table.Column<string>(type: "json", nullable: false),
                    saved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_drafts", x => new { x.user_id, x.kind, x.key });
                    table.ForeignKey(
                        name: "fk_drafts_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "mail_messages",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    user_id = table.Column<int>(type: "integer", nullable: false),
                    subject = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    body = table.Column<string>(type: "text", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    next_attempt_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_error = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mail_messages", x => x.id);
                    table.ForeignKey(
                        name: "fk_mail_messages_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "open_editors",
                columns: table => new
                {
                    tab = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_open_editors", x => x.tab);
                    table.ForeignKey(
                        name: "fk_open_editors_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "remark_threads",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    round_number = table.Column<int>(type: "integer", nullable: false),
                    status_entry_id = table.Column<Guid>(type: "uuid", nullable: true),
                    column = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    quote = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    resolved_by = table.Column<int>(type: "integer", nullable: true),
                    resolved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_remark_threads", x => x.id);
                    table.ForeignKey(
                        name: "fk_remark_threads_reporting_rounds_round_number",
                        column: x => x.round_number,
                        principalTable: "reporting_rounds",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "review_assignments",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_id = table.Column<int>(type: "integer", nullable: false),
                    round_number = table.Column<int>(type: "integer", nullable: false),
                    status_entry_id = table.Column<Guid>(type: "uuid", nullable: true),
                    until = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_review_assignments", x => x.id);
                    table.ForeignKey(
                        name: "fk_review_assignments_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "remarks",
                columns: table => new
                {
                    thread_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    author_number = table.Column<int>(type: "integer", nullable: false),
                    author_role = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_remarks", x => new { x.thread_id, x.number });
                    table.ForeignKey(
                        name: "fk_remarks_remark_threads_thread_id",
                        column: x => x.thread_id,
                        principalTable: "remark_threads",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_remarks_users_author_number",
                        column: x => x.author_number,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_steps_kind_key",
                table: "steps",
                columns: new[] { "kind", "key" });

            migrationBuilder.CreateIndex(
                name: "ix_mail_messages_key",
                table: "mail_messages",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_mail_messages_next_attempt_at",
                table: "mail_messages",
                column: "next_attempt_at");

            migrationBuilder.CreateIndex(
                name: "ix_mail_messages_user_id",
                table: "mail_messages",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_open_editors_kind_key",
                table: "open_editors",
                columns: new[] { "kind", "key" });

            migrationBuilder.CreateIndex(
                name: "ix_open_editors_user_id",
                table: "open_editors",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_remark_threads_round_number",
                table: "remark_threads",
                column: "round_number");

            migrationBuilder.CreateIndex(
                name: "ix_remark_threads_status_entry_id",
                table: "remark_threads",
                column: "status_entry_id");

            migrationBuilder.CreateIndex(
                name: "ix_remarks_author_number",
                table: "remarks",
                column: "author_number");

            migrationBuilder.CreateIndex(
                name: "ix_review_assignments_user_id_round_number",
                table: "review_assignments",
                columns: new[] { "user_id", "round_number" });

            // Rows somebody wrote in since they were carried over are begun, and theirs.
            migrationBuilder.Sql(
                """
                UPDATE status_entries AS entry
                SET review_state = 'Draft', written_by = latest.actor_number
                FROM revisions AS latest, reporting_rounds AS round
                WHERE entry.revision > 1 AND round.number = entry.round_number AND round.state <> 'Adopted'
                  AND latest.kind = 'StatusEntry' AND latest.key = entry.id::text AND latest.number = entry.revision;
                """);

            // Two reports are not about the same days, and no row is handed in for two rounds at once.
            migrationBuilder.Sql(
                """
                ALTER TABLE reporting_rounds
                    ADD CONSTRAINT ex_reporting_rounds_period
                    EXCLUDE USING gist (daterange(period_from, period_until, '[]') WITH &&) WHERE (period_from IS NOT NULL),
                    ADD CONSTRAINT ex_reporting_rounds_hand_in
                    EXCLUDE USING gist (daterange(hand_in_opens, hand_in_closes, '[]') WITH &&) WHERE (hand_in_opens IS NOT NULL);
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "drafts");

            migrationBuilder.DropTable(
                name: "mail_messages");

            migrationBuilder.DropTable(
                name: "open_editors");

            migrationBuilder.DropTable(
                name: "remarks");

            migrationBuilder.DropTable(
                name: "review_assignments");

            migrationBuilder.DropTable(
                name: "remark_threads");

            migrationBuilder.DropIndex(
                name: "ix_steps_kind_key",
                table: "steps");

            migrationBuilder.DropColumn(
                name: "key",
                table: "steps");

            migrationBuilder.DropColumn(
                name: "kind",
                table: "steps");

            migrationBuilder.DropColumn(
                name: "revision",
                table: "steps");

            migrationBuilder.DropColumn(
                name: "confirmed_revision",
                table: "status_entries");

            migrationBuilder.DropColumn(
                name: "deadline",
                table: "status_entries");

            migrationBuilder.DropColumn(
                name: "review_reason",
                table: "status_entries");

            migrationBuilder.DropColumn(
                name: "review_state",
                table: "status_entries");

            migrationBuilder.DropColumn(
                name: "submitted_at",
                table: "status_entries");

            migrationBuilder.DropColumn(
                name: "submitted_by",
                table: "status_entries");

            migrationBuilder.DropColumn(
                name: "submitted_revision",
                table: "status_entries");

            migrationBuilder.DropColumn(
                name: "unchanged_at",
                table: "status_entries");

            migrationBuilder.DropColumn(
                name: "unchanged_by",
                table: "status_entries");

            migrationBuilder.DropColumn(
                name: "written_by",
                table: "status_entries");

            migrationBuilder.DropColumn(
                name: "confirmed_revision",
                table: "reporting_rounds");

            migrationBuilder.DropColumn(
                name: "deadline",
                table: "reporting_rounds");

            migrationBuilder.DropColumn(
                name: "review_reason",
                table: "reporting_rounds");

            migrationBuilder.DropColumn(
                name: "review_state",
                table: "reporting_rounds");

            migrationBuilder.DropColumn(
                name: "submitted_at",
                table: "reporting_rounds");

            migrationBuilder.DropColumn(
                name: "submitted_by",
                table: "reporting_rounds");

            migrationBuilder.DropColumn(
                name: "submitted_revision",
                table: "reporting_rounds");

            migrationBuilder.DropColumn(
                name: "unchanged_at",
                table: "reporting_rounds");

            migrationBuilder.DropColumn(
                name: "unchanged_by",
                table: "reporting_rounds");

            migrationBuilder.DropColumn(
                name: "written_by",
                table: "reporting_rounds");

            migrationBuilder.DropColumn(
                name: "closed_in_report",
                table: "measures");

            migrationBuilder.DropColumn(
                name: "closing_reason",
                table: "measures");

            migrationBuilder.DropColumn(
                name: "superseded_by",
                table: "measures");

            migrationBuilder.DropColumn(
                name: "is_stand_in",
                table: "measure_assignments");

            migrationBuilder.DropColumn(
                name: "until",
                table: "measure_assignments");
        }
    }
}
