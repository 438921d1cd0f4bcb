namespace Lede;

/// <summary>What is known of a paywall.</summary>
/// <param name="Declared">What the page says: <c>free</c>, <c>metered</c> or <c>paid</c>; <c>null</c> when it says nothing.</param>
/// <param name="Observed">What the page shows: <c>whole</c> or <c>cut</c>; <c>null</c> when it cannot be told.</param>
public sealed record ArticleAccess(string? Declared, string? Observed);
