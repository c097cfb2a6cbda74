using MudBlazor;

namespace JihadismeVoortgang.Web.Shell;

/// <summary>The look of the interactive pages: the government's blue, strong contrast, fonts the reader already has.</summary>
internal static class PortalTheme
{
    private static readonly string[] Fonts = ["Segoe UI", "Noto Sans", "Liberation Sans", "Helvetica Neue", "Arial", "sans-serif"];

    public static MudTheme Theme { get; } = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#154273",
            Secondary = "#39660f",
            Tertiary = "#42145f",
            Info = "#01689b",
            Success = "#39660f",
            Warning = "#8a5300",
            Error = "#b5121b",
            TextPrimary = "#1b1b1b",
            TextSecondary = "#3f4a54",
            TextDisabled = "#5f6a74",
            ActionDefault = "#3f4a54",
            ActionDisabled = "#5f6a74",
            LinesInputs = "#5f6a74",
            Background = "#ffffff",
            BackgroundGray = "#f3f5f7",
        },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "2px" },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = Fonts, FontSize = "1rem", LineHeight = "1.5", LetterSpacing = "normal" },
            Body1 = new Body1Typography { FontSize = "1rem", LetterSpacing = "normal" },
            Body2 = new Body2Typography { FontSize = ".9375rem", LetterSpacing = "normal" },
            Button = new ButtonTypography { FontSize = "1rem", FontWeight = "600", LetterSpacing = "normal", TextTransform = "none" },
        },
    };
}
