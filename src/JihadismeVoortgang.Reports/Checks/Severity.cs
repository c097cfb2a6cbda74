namespace JihadismeVoortgang.Reports.Checks;

public enum Severity
{
    /// <summary>Uit: not looked for.</summary>
    Off,

    /// <summary>Signaal: shown, and stops nobody.</summary>
    Advisory,

    /// <summary>Blokkerend: neither handed in nor adopted while it stands.</summary>
    Blocking,
}

public static class SeverityWords
{
    /// <summary>As in the configuration.</summary>
    public static string ToDutch(this Severity severity) => severity switch
    {
        Severity.Off => "Uit",
        Severity.Advisory => "Signaal",
        _ => "Blokkerend",
    };
}
