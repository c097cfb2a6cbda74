using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace JihadismeVoortgang.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class Work_round : Migration
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

            migrationBuilder.Sql(JihadismeVoortgang.Web.Data.Mappings.ThemeMapping.FillPositions);
            migrationBuilder.Sql(JihadismeVoortgang.Web.Data.Mappings.HistoryGuards.Up);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "corrections");

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
