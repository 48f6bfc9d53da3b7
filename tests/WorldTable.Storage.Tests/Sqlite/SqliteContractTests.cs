using WorldTable.Storage.Tests.Contract;

namespace WorldTable.Storage.Tests.Sqlite;

public sealed class SqliteGrainStorageTests : GrainStorageContract
{
    protected override Provider Start() => new SqliteProvider();
}

public sealed class SqliteParallelWritersTests : ParallelWritersContract
{
    protected override Provider Start() => new SqliteProvider();
}

public sealed class SqliteETagWalkTests : ETagWalkContract
{
    protected override Provider Start() => new SqliteProvider();
}

public sealed class SqliteRecordShelfTests : RecordShelfContract
{
    protected override Provider Start() => new SqliteProvider();
}
