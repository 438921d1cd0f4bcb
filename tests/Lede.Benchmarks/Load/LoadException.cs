namespace Lede.Benchmarks.Load;

/// <summary>The service answered what it must not.</summary>
internal sealed class LoadException(string message) : Exception(message);
