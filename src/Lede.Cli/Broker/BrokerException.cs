namespace Lede.Cli.Broker;

/// <summary>The broker cannot be used, for a reason whoever runs the command can mend.</summary>
internal sealed class BrokerException(string message, Exception? inner = null) : Exception(message, inner);
