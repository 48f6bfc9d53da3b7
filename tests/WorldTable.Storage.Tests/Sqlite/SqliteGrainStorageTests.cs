using WorldTable.Storage.Tests.Contract;

namespace WorldTable.Storage.Tests.Sqlite;

public sealed class SqliteGrainStorageTests : GrainStorageContract
{
    protected override Provider Start() => new SqliteProvider();
}
