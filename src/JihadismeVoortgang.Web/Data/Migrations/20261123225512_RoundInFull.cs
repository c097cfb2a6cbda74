using System;
using JihadismeVoortgang.Web.Data.Mappings;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace JihadismeVoortgang.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class RoundInFull : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "position",
                table: "themes",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "corrections",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    report_number = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    content = table.Column<string>(type: "json", nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    writers = table.Column<int[]>(type: "integer[]", nullable: false),
                    approvers = table.Column<int[]>(type: "integer[]", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_corrections", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "dropped_paragraphs",
                columns: table => new
                {
                    status_entry_id = table.Column<Guid>(type: "uuid", nullable: false),
                    paragraph = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    dropped_by = table.Column<int>(type: "integer", nullable: false),
                    dropped_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dropped_paragraphs", x => new { x.status_entry_id, x.paragraph });
                    table.ForeignKey(
                        name: "fk_dropped_paragraphs_status_entries_status_entry_id",
                        column: x => x.status_entry_id,
                        principalTable: "status_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_dropped_paragraphs_users_dropped_by",
                        column: x => x.dropped_by,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_reporting_rounds_hand_in_after",
                table: "reporting_rounds",
                sql: "hand_in_opens >= period_from");

            migrationBuilder.AddCheckConstraint(
                name: "ck_reporting_rounds_open",
                table: "reporting_rounds",
                sql: "state <> 'Open' OR num_nulls(period_from, period_until, hand_in_opens, hand_in_closes, reference_date) = 0");

            migrationBuilder.CreateIndex(
                name: "ix_corrections_one_prepared",
                table: "corrections",
                column: "report_number",
                unique: true,
                filter: "state = 'Prepared'");

            migrationBuilder.CreateIndex(
                name: "ix_dropped_paragraphs_dropped_by",
                table: "dropped_paragraphs",
                column: "dropped_by");

            // Themes stood in the order of their numbers.
            migrationBuilder.Sql(ThemeMapping.FillPositions);

            // What history is made of cannot be changed, by whichever role.
            migrationBuilder.Sql(HistoryGuards.Up);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "corrections");

            migrationBuilder.DropTable(
                name: "dropped_paragraphs");

            migrationBuilder.DropCheckConstraint(
                name: "ck_reporting_rounds_hand_in_after",
                table: "reporting_rounds");

            migrationBuilder.DropCheckConstraint(
                name: "ck_reporting_rounds_open",
                table: "reporting_rounds");

            migrationBuilder.DropColumn(
                name: "position",
                table: "themes");
        }
    }
}
