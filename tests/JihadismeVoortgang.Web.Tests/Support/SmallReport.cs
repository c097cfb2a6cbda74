using System.Text;
using System.Text.Json.Nodes;

namespace JihadismeVoortgang.Web.Tests.Support;

/// <summary>A report of four measures in two themes, as an interchange file that a test can bend.</summary>
internal static class SmallReport
{
    public static JsonNode Number(int number) => JsonNode.Parse($$"""
        {
          "programme": "Proefprogramma",
          "report": { "number": {{number}}, "title": "Rapport {{number}}", "introduction": "Een inleiding, zie maatregel 2." },
          "themes": [ { "number": 1, "title": "Eerste thema" }, { "number": 2, "title": "Tweede thema" } ],
          "rows": [
            { "measures": [ { "number": 1, "description": "Eerste maatregel[^1]." } ], "theme": 1, "planning": "gereed",
              "status": "Stand een.", "developments": "Zie maatregel 2." },
            { "measures": [ { "number": 2, "description": "Tweede maatregel." } ], "theme": 1, "planning": "doorlopend",
              "status": "Stand twee[^2].", "developments": "- punt een\n- punt twee" },
            { "measures": [ { "number": 3, "description": "Derde maatregel." }, { "number": 4, "description": "Vierde maatregel." } ],
              "theme": 2, "planning": "2016", "status": "Stand drie en vier.", "developments": "Er zijn 12 zaken." }
          ],
          "footnotes": [
            { "mark": "1", "measure": 1, "text": "Noot bij de omschrijving." },
            { "mark": "2", "measure": 2, "text": "Noot bij de stand." }
          ],
          "figures": [
            { "key": "zaken", "label": "Zaken", "unit": "zaken", "measures": [ 3 ],
              "observations": [ { "value": "12", "qualifier": "exact", "reference": "2016-05-27", "nature": "realised", "printed": "12",
                "parts": [ { "label": "nieuw", "value": "5", "qualifier": "exact", "nature": "realised", "relation": "ofWhich" } ] } ] }
          ]
        }
        """)!;

    public static ReadOnlyMemory<byte> Bytes(this JsonNode file) => Encoding.UTF8.GetBytes(file.ToJsonString());
}
