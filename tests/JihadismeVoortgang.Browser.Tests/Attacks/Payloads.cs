namespace JihadismeVoortgang.Browser.Tests.Attacks;

/// <summary>
/// Texts that run a script where somebody forgets to write them as text. Each calls <c>xss()</c>, which the browser of
/// the test knows.
/// </summary>
internal static class Payloads
{
    public static IReadOnlyList<string> All { get; } =
    [
        // elements
        "<script>xss(1)</script>", "<SCRIPT SRC=data:,xss(2)></SCRIPT>", "<scr<script>ipt>xss(3)</scr</script>ipt>", "<script/x>xss(4)</script >", "<svg><script>xss(5)</script></svg>",
        "<img src=x onerror=xss(6)>", "<img/src='x'/onerror='xss(7)'>", "<svg onload=xss(8)>", "<svg/onload=xss(9)//", "<body onload=xss(10)>", "<details open ontoggle=xss(11)>x</details>",
        "<input autofocus onfocus=xss(12)>", "<iframe srcdoc='<script>parent.xss(13)</script>'></iframe>", "<iframe src=javascript:parent.xss(14)></iframe>", "<object data=javascript:xss(15)></object>",
        "<embed src=data:text/html,<script>xss(16)</script>>", "<video><source onerror=xss(17)></video>", "<math><mi xlink:href=javascript:xss(18)>x</mi></math>", "<form action=javascript:xss(19)><button>x</button></form>",
        "<a href=javascript:xss(20)>x</a>", "<base href=https://elders.example/>", "<meta http-equiv=refresh content='0;url=javascript:xss(22)'>", "<link rel=stylesheet href=data:text/css,*{color:red}>",
        "<style>@import 'https://elders.example/x.css'</style>", "<div style='background:url(javascript:xss(25))'>x</div>", "<template><script>xss(26)</script></template>", "<noscript><p title='</noscript><img src=x onerror=xss(27)>'>",
        "<svg><animate onbegin=xss(28) attributeName=x dur=1s>", "<svg><foreignObject><img src=x onerror=xss(29)></foreignObject></svg>", "<svg><use href='data:image/svg+xml,<svg onload=xss(30)>'></use></svg>", "<marquee onstart=xss(31)>x</marquee>",

        // out of where a text may stand
        "\"><script>xss(32)</script>", "'><img src=x onerror=xss(33)>", "\" onmouseover=\"xss(34)\" autofocus onfocus=\"xss(34)", "' autofocus onfocus='xss(35)", "</title><script>xss(36)</script>", "</textarea><script>xss(37)</script>",
        "</style><script>xss(38)</script>", "</script><script>xss(39)</script>", "--><script>xss(40)</script>", "]]><script xmlns='http://www.w3.org/1999/xhtml'>xss(41)</script>", "<![CDATA[<script>xss(42)</script>]]>", "\\\"-xss(43)//", "';xss(44)//", "${xss(45)}", "`-xss(46)-`",
        "{{constructor.constructor('xss(47)')()}}", "{\"a\":\"</script><script>xss(48)</script>\"}",

        // written in another way
        "&lt;script&gt;xss(49)&lt;/script&gt;", "&#60;script&#62;xss(50)&#60;/script&#62;", "&#x3c;img src=x onerror=xss(51)&#x3e;", "\\u003cscript\\u003exss(52)\\u003c/script\\u003e", "%3Cscript%3Exss(53)%3C/script%3E", "＜script＞xss(54)＜/script＞", "<ſcript>xss(55)</ſcript>", "+ADw-script+AD4-xss(56)+ADw-/script+AD4-",

        // Markdown
        "[klik](javascript:xss(57))", "[klik](JaVaScRiPt:xss(58))", "[klik](data:text/html,<script>xss(59)</script>)", "![x](x\" onerror=\"xss(60))", "<javascript:xss(61)>", "[klik](&#106;avascript:xss(62))", "[klik]( javascript&colon;xss(63))", "[x]: javascript:xss(64)", "[klik](vbscript:xss(65))",
    ];
}
