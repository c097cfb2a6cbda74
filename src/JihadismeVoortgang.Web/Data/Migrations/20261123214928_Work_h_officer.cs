using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace JihadismeVoortgang.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class Work_h_officer : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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

            migrationBuilder.CreateIndex(
                name: "ix_dropped_paragraphs_dropped_by",
                table: "dropped_paragraphs",
                column: "dropped_by");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "dropped_paragraphs");
        }
    }
}
