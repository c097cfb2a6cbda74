using System.Text.Json.Serialization;

namespace JihadismeVoortgang.Reports.Content;

/// <summary>
/// A piece of a report text that stands on its own line. These four are all a report can hold; the order of
/// cases here is the order in which every writer handles them.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "block")]
[JsonDerivedType(typeof(Paragraph), "paragraph")]
[JsonDerivedType(typeof(SubHeading), "subHeading")]
[JsonDerivedType(typeof(BulletList), "bulletList")]
[JsonDerivedType(typeof(NumberedList), "numberedList")]
public abstract record Block;

public sealed record Paragraph(IReadOnlyList<Inline> Content) : Block;

/// <summary>A small heading inside a cell, as under measure 33 of the sixth report.</summary>
public sealed record SubHeading(IReadOnlyList<Inline> Content) : Block;

public sealed record BulletList(IReadOnlyList<ListItem> Items) : Block;

/// <param name="Start">Number of the first item; the others follow without gaps.</param>
/// <param name="Items">At least one.</param>
public sealed record NumberedList(int Start, IReadOnlyList<ListItem> Items) : Block;

/// <summary>One paragraph: lists do not nest, because the columns of the report are too narrow for it.</summary>
public sealed record ListItem(IReadOnlyList<Inline> Content);
