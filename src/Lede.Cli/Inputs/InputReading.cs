namespace Lede.Cli.Inputs;

/// <summary>How inputs are read.</summary>
/// <param name="MaxBytes">Bytes of a source at most; larger ones are refused without being held.</param>
/// <param name="MediaType">What every file is taken for; <c>null</c> to tell by name and beginning. Archives say what their records are.</param>
/// <param name="Published">The publication date of everything, as the caller knows it; <c>null</c> otherwise.</param>
internal sealed record InputReading(int MaxBytes, string? MediaType, DateOnly? Published);
