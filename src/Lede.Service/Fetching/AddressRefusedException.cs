namespace Lede.Service.Fetching;

/// <summary>A connection was refused because of where it leads. Only thrown through <see cref="HttpClient"/>, which has no other way out.</summary>
internal sealed class AddressRefusedException() : Exception("The address is not public.");
