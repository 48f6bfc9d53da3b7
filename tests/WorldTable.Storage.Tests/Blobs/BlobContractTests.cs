using WorldTable.Storage.Tests.Contract;

namespace WorldTable.Storage.Tests.Blobs;

public sealed class BlobGrainStorageTests : GrainStorageContract
{
    protected override async Task<Provider> StartAsync() => await BlobProvider.StartAsync();
}

public sealed class BlobParallelWritersTests : ParallelWritersContract
{
    protected override int Grains => 10;

    protected override async Task<Provider> StartAsync() => await BlobProvider.StartAsync();
}

public sealed class BlobWalkTests : WalkContract
{
    protected override bool MergesWalks => true;

    protected override async Task<Provider> StartAsync() => await BlobProvider.StartAsync();
}

public sealed class BlobRecordShelfTests : RecordShelfContract
{
    protected override async Task<Provider> StartAsync() => await BlobProvider.StartAsync();
}
