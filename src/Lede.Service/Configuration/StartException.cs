namespace Lede.Service.Configuration;

/// <summary>The service cannot start, for a reason whoever starts it can mend.</summary>
internal sealed class StartException(string message, Exception? inner = null) : Exception(message, inner);
