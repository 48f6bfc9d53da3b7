namespace WorldTable.Server.Tests.Rooms;

/// <summary>Tests that start programs run alone: they promise seconds.</summary>
[CollectionDefinition(nameof(RealProcesses), DisableParallelization = true)]
public sealed class RealProcesses;
