using WorldTable.Storage.Tests.Contract;

namespace WorldTable.Storage.Tests.Sqlite;

public sealed class SqliteGrainStorageTests : GrainStorageContract
{
    protected override Task<Provider> StartAsync() => Task.FromResult<Provider>(new SqliteProvider());
}

public sealed class SqliteParallelWritersTests : ParallelWritersContract
{
    protected override Task<Provider> StartAsync() => Task.FromResult<Provider>(new SqliteProvider());
}

public sealed class SqliteWalkTests : WalkContract
{
    protected override bool MergesWalks => false;

    protected override Task<Provider> StartAsync() => Task.FromResult<Provider>(new SqliteProvider());
}

public sealed class SqliteRecordShelfTests : RecordShelfContract
{
    protected override Task<Provider> StartAsync() => Task.FromResult<Provider>(new SqliteProvider());
}
