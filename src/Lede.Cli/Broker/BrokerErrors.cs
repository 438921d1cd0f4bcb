using NATS.Client.JetStream.Models;

namespace Lede.Cli.Broker;

/// <summary>Errors of JetStream that are told apart, by their numbers.</summary>
internal static class BrokerErrors
{
    public const int StreamNameInUse = 10058;
    // 10043: no such message; 10057: could not delete it, with the reason in words.
    private const int NotFound = 10043;
    private const int DeleteFailed = 10057;
    // "Store failed": the stream's limits, told apart by words alone.
    private const int StoreFailed = 10077;

    private static readonly int[] NoRoom = [10002, 10023, 10028, 10047];

    /// <summary>Whether the broker or the account has no room for what was asked.</summary>
    public static bool IsNoRoom(int code) => NoRoom.Contains(code);

    /// <summary>Whether a message was refused because its stream is full: there is room again once others are gone.</summary>
    public static bool IsFull(ApiError? error) => error is not null && (IsNoRoom(error.ErrCode) || (IsStoreFailed(error) && !IsTaken(error)));

    /// <summary>Whether a message was refused because its subject has one.</summary>
    public static bool IsTaken(ApiError? error) =>
        error is not null && IsStoreFailed(error) && error.Description!.Contains("per subject", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a message could not be deleted because it is not there.</summary>
    public static bool IsGone(ApiError error) =>
        error.ErrCode == NotFound || (error.ErrCode == DeleteFailed && error.Description!.Contains("not found", StringComparison.OrdinalIgnoreCase));

    private static bool IsStoreFailed(ApiError error) =>
        error.ErrCode == StoreFailed && error.Description!.StartsWith("maximum ", StringComparison.OrdinalIgnoreCase);
}
