using System.Diagnostics.CodeAnalysis;

namespace Lede.Service.Admission;

/// <summary>How asking for a slot ended: with what the work gave, or refused.</summary>
/// <typeparam name="T">What the work gives.</typeparam>
internal sealed class ParseTurn<T>
{
    /// <summary>What the work gave; <c>default</c> when it was refused.</summary>
    public T? Value { get; init; }

    /// <summary>Why the work was not done; <c>null</c> when it was.</summary>
    public Refusal? Refusal { get; init; }

    [MemberNotNullWhen(false, nameof(Refusal))]
    [MemberNotNullWhen(true, nameof(Value))]
    public bool IsDone => Refusal is null;
}
