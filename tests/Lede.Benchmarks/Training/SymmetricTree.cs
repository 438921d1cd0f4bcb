namespace Lede.Benchmarks.Training;

/// <summary>A tree that asks the same question of all nodes of a level; bit by bit, the answers are the leaf's number, first question highest.</summary>
internal sealed record SymmetricTree((int Feature, byte Threshold)[] Splits, float[] Leaves);
