namespace Lede;

/// <summary>A moment the source states, no finer than it states it.</summary>
/// <param name="Value">ISO 8601, cut to <paramref name="Precision"/>; carries an offset only when the source does. <c>null</c> when <paramref name="Raw"/> could not be read.</param>
/// <param name="Raw">The characters it was read from.</param>
/// <param name="Precision">The finest unit the source gives.</param>
/// <param name="Zone">Offset (<c>+02:00</c>, <c>Z</c>) or zone name as the source gives it; never inferred.</param>
public sealed record ArticleDate(string? Value, string Raw, DatePrecision Precision, string? Zone = null);
