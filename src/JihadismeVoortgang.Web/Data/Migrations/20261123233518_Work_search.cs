using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;
using NpgsqlTypes;

#nullable disable

namespace JihadismeVoortgang.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class Work_search : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "search_passages",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    fingerprint = table.Column<byte[]>(type: "bytea", nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    measures = table.Column<int[]>(type: "integer[]", nullable: false),
                    theme = table.Column<int>(type: "integer", nullable: true),
                    figure = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    title = table.Column<string>(type: "text", nullable: false),
                    body = table.Column<string>(type: "text", nullable: false),
                    words = table.Column<NpgsqlTsVector>(type: "tsvector", nullable: false),
                    editions = table.Column<int[]>(type: "integer[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_search_passages", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "searched_editions",
                columns: table => new
                {
                    report_number = table.Column<int>(type: "integer", nullable: false),
                    correction = table.Column<int>(type: "integer", nullable: false),
                    format = table.Column<int>(type: "integer", nullable: false),
                    words = table.Column<string[]>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_searched_editions", x => new { x.report_number, x.correction });
                });

            migrationBuilder.CreateIndex(
                name: "ix_search_passages_fingerprint",
                table: "search_passages",
                column: "fingerprint",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_search_passages_measures",
                table: "search_passages",
                column: "measures")
                .Annotation("Npgsql:IndexMethod", "GIN");

            migrationBuilder.CreateIndex(
                name: "ix_search_passages_words_editions",
                table: "search_passages",
                columns: new[] { "words", "editions" })
                .Annotation("Npgsql:IndexMethod", "GIN");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "search_passages");

            migrationBuilder.DropTable(
                name: "searched_editions");
        }
    }
}
