namespace Lede;

/// <summary>Someone a sign-off credits.</summary>
/// <param name="Name">The person's name as printed.</param>
/// <param name="Role">What they did, lower case: <c>reporting</c>, <c>additional reporting</c>, <c>writing</c>, <c>editing</c>, …</param>
/// <param name="Place">Where they did it, as printed.</param>
public sealed record Contributor(string Name, string Role, string? Place = null);
